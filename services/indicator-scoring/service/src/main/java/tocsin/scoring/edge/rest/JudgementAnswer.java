package tocsin.scoring.edge.rest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.observation.Judged;

/**
 * A judgement as it stands.
 *
 * @param standing `counting`, `expired` or `withdrawn`
 */
record JudgementAnswer(
        String id,
        String board,
        String problem,
        double decibans,
        String reason,
        String author,
        Instant at,
        Instant expiresAt,
        String standing,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy,
        @Nullable String withdrawalReason) {

    static JudgementAnswer of(Judged judged, Instant now) {
        return new JudgementAnswer(
                judged.id(),
                judged.board(),
                judged.problem(),
                judged.decibans(),
                judged.reason(),
                judged.author(),
                judged.at(),
                judged.expiresAt(),
                standing(judged, now),
                judged.withdrawnAt(),
                judged.withdrawnBy(),
                judged.withdrawalReason());
    }

    private static String standing(Judged judged, Instant now) {
        if (judged.withdrawnAt() != null) {
            return "withdrawn";
        }
        return judged.expiresAt().isAfter(now) ? "counting" : "expired";
    }
}
