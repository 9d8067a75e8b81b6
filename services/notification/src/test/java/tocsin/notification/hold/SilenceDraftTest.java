package tocsin.notification.hold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.subscription.Violation;

class SilenceDraftTest {
    private static final UUID ID = UUID.fromString("5d0f6c1e-6a3b-4f0e-9d51-2f6f1f3a7b10");
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void whatIsLeftOutIsTheCarefulChoice() {
        SilenceDraft draft = new SilenceDraft(
                null, null, List.of("idlib-offensive"), null, null, null, "2026-03-01T08:00:00Z", " convoy ");

        assertThat(draft.check(ID, "officer", NOW))
                .isEqualTo(new SilenceDraft.Checked.Accepted(new Silence(
                        ID,
                        Silence.Kind.SILENCE,
                        "live",
                        List.of("idlib-offensive"),
                        List.of(),
                        WarningLevel.WARNING,
                        NOW,
                        Instant.parse("2026-03-01T08:00:00Z"),
                        "officer",
                        "convoy")));
    }

    @Test
    void everyFaultIsNamed() {
        SilenceDraft draft =
                new SilenceDraft("quiet", "no board", List.of("No Id"), null, "HIGH", "today", null, "two\nlines");

        assertThat(faults(draft))
                .containsExactly("kind", "board", "problems", "upToLevel", "reason", "startsAt", "endsAt");
    }

    @Test
    void onlyMaintenanceMayHoldBackEverything() {
        assertThat(faults(of("silence", null, "2026-03-01T08:00:00Z"))).containsExactly("problems");
        assertThat(faults(of("maintenance", null, "2026-03-01T08:00:00Z"))).isEmpty();
    }

    @Test
    void aPeriodIsAheadAndNotForEver() {
        assertThat(faults(of("maintenance", "2026-03-02T00:00:00Z", "2026-03-02T00:00:00Z")))
                .containsExactly("endsAt");
        assertThat(faults(of("maintenance", "2026-02-01T00:00:00Z", "2026-02-02T00:00:00Z")))
                .containsExactly("endsAt");
        assertThat(faults(of("maintenance", null, "2026-05-30T00:00:00Z"))).isEmpty();
        assertThat(faults(of("maintenance", null, "2026-05-30T00:00:01Z"))).containsExactly("endsAt");
    }

    private static SilenceDraft of(String kind, @Nullable String from, String until) {
        return new SilenceDraft(kind, null, null, null, null, from, until, "work");
    }

    private static List<String> faults(SilenceDraft draft) {
        return switch (draft.check(ID, "officer", NOW)) {
            case SilenceDraft.Checked.Accepted accepted -> List.of();
            case SilenceDraft.Checked.Refused(List<Violation> violations) ->
                violations.stream().map(Violation::field).toList();
        };
    }
}
