package tocsin.notification.edge.rest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.hold.Silence;

/**
 * A silence as the API shows it.
 *
 * @param id its id
 * @param kind silence or maintenance
 * @param state pending, active or ended
 * @param board alerts of this board
 * @param problems of these problems; empty: all
 * @param theaters of these theaters; empty: all
 * @param upToLevel that rise no higher than this
 * @param startsAt from when
 * @param endsAt until when
 * @param author who asked for it
 * @param reason why
 */
public record SilenceView(
        UUID id,
        String kind,
        String state,
        String board,
        List<String> problems,
        List<String> theaters,
        WarningLevel upToLevel,
        Instant startsAt,
        Instant endsAt,
        String author,
        String reason) {
    public SilenceView {
        problems = List.copyOf(problems);
        theaters = List.copyOf(theaters);
    }

    static SilenceView of(Silence silence, Instant now) {
        String state = now.isBefore(silence.startsAt()) ? "pending" : silence.inForceAt(now) ? "active" : "ended";
        return new SilenceView(
                silence.id(),
                silence.kind().name().toLowerCase(Locale.ROOT),
                state,
                silence.board(),
                silence.problems(),
                silence.theaters(),
                silence.upToLevel(),
                silence.startsAt(),
                silence.endsAt(),
                silence.author(),
                silence.reason());
    }
}
