package tocsin.contracts.observation;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An analyst's judgement: dated evidence about a problem that nothing overwrites.
 *
 * @param board the board it speaks to
 * @param id id of the judgement
 * @param problem id of the problem
 * @param decibans weight of evidence, signed
 * @param reason in the analyst's words
 * @param author the account's name
 * @param at when it was given
 * @param expiresAt when it stops counting
 * @param withdrawnAt when it was taken back, if so
 * @param withdrawnBy the account that took it back, if so
 * @param withdrawalReason why it was taken back, if so
 */
public record Judged(
        String board,
        String id,
        String problem,
        double decibans,
        String reason,
        String author,
        Instant at,
        Instant expiresAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy,
        @Nullable String withdrawalReason)
        implements Observation {
    public Judged {
        Objects.requireNonNull(board, "board");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(author, "author");
        if (!expiresAt.isAfter(at)) {
            throw new IllegalArgumentException("a judgement expires after it is given");
        }
    }

    /** The same judgement, taken back. */
    public Judged withdrawn(Instant when, String by, String why) {
        return new Judged(board, id, problem, decibans, reason, author, at, expiresAt, when, by, why);
    }
}
