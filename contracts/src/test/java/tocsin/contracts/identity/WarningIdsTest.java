package tocsin.contracts.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.WarningLevel;

class WarningIdsTest {
    private static final UUID DNS = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    @Test
    void theExampleOfRfc9562ComesOut() {
        assertThat(NameUuid.of(DNS, "www.example.com"))
                .isEqualTo(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
    }

    @Test
    void theSameTransitionHasTheSameIdAndAnotherHasAnother() {
        UUID first = alert(1);

        assertThat(alert(1)).isEqualTo(first);
        assertThat(alert(2)).isNotEqualTo(first);
    }

    @Test
    void partsOfAReportsIdDoNotRunTogether() {
        assertThat(ReportIds.ofExternal("live", "ab", "c")).isNotEqualTo(ReportIds.ofExternal("live", "a", "bc"));
        assertThat(ReportIds.ofExternal("live", "a", "b"))
                .hasSize(32)
                .isNotEqualTo(ReportIds.ofContent("live", "a", "b"));
    }

    private static UUID alert(long number) {
        return WarningIds.alert(
                "live",
                "idlib-offensive",
                number,
                AlertKind.RAISE,
                WarningLevel.NORMAL,
                WarningLevel.WATCH,
                Instant.parse("2019-05-01T00:00:00Z"));
    }
}
