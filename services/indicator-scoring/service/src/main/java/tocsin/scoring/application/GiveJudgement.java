package tocsin.scoring.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jboss.logging.Logger;
import tocsin.contracts.identity.WarningIds;
import tocsin.contracts.observation.Judged;

/** An analyst's judgement becomes a record on its board, and so does taking it back. */
@Singleton
public class GiveJudgement {

    private static final Logger LOG = Logger.getLogger(GiveJudgement.class);
    private static final Duration LONGEST = Duration.ofDays(400);

    private final BoardTimes times;
    private final Judgements judgements;
    private final Recording recording;

    GiveJudgement(BoardTimes times, Judgements judgements, Recording recording) {
        this.times = times;
        this.judgements = judgements;
        this.recording = recording;
    }

    /**
     * What an analyst says.
     *
     * @param decibans weight of evidence, signed
     * @param expiresAt when it stops counting, in the board's time
     */
    public record Opinion(String board, String problem, double decibans, String reason, Instant expiresAt) {

        public Opinion {
            expiresAt = expiresAt.truncatedTo(ChronoUnit.SECONDS);
        }

        String idBy(String author) {
            return WarningIds.judgement(board, problem, author, decibans, reason, expiresAt)
                    .toString();
        }
    }

    /** Who says it, and under which id the request is followed. */
    public record Speaker(String account, String correlation) {}

    /** Gives a judgement and answers its id. Given twice in the same words it counts once. */
    public Uni<Change<String>> give(Opinion opinion, Speaker author) {
        String id = opinion.idBy(author.account());
        return judgements.find(id).chain(known -> {
            if (known.isPresent()) {
                return Uni.createFrom().item(again(known.get()));
            }
            return times.now(opinion.board())
                    .chain(now -> now.map(at -> give(id, opinion, author, at))
                            .orElseGet(() -> Uni.createFrom().item(new Change.Unknown<>("board", opinion.board()))));
        });
    }

    private static Change<String> again(Judged known) {
        return known.withdrawnAt() == null
                ? new Change.Done<>(known.id())
                : new Change.Refused<>("This judgement was withdrawn; to judge so again, say why in other words.");
    }

    private Uni<Change<String>> give(String id, Opinion opinion, Speaker author, Instant now) {
        Instant at = now.truncatedTo(ChronoUnit.SECONDS);
        if (!opinion.expiresAt().isAfter(at)) {
            return Uni.createFrom().item(Change.Invalid.of("expiresAt", "a time after the board's, which is " + at));
        }
        if (opinion.expiresAt().isAfter(at.plus(LONGEST))) {
            return Uni.createFrom()
                    .item(Change.Invalid.of("expiresAt", "at most %d days ahead".formatted(LONGEST.toDays())));
        }
        return record(
                "judged/" + id,
                new Judged(
                        opinion.board(),
                        id,
                        opinion.problem(),
                        opinion.decibans(),
                        opinion.reason(),
                        author.account(),
                        at,
                        opinion.expiresAt(),
                        null,
                        null,
                        null),
                at,
                author.correlation());
    }

    /** Takes a judgement back. */
    public Uni<Change<String>> withdraw(String id, String reason, Speaker by) {
        return judgements.find(id).chain(known -> {
            if (known.isEmpty()) {
                return Uni.createFrom().item(new Change.Unknown<>("judgement", id));
            }
            Judged judged = known.get();
            return judged.withdrawnAt() == null
                    ? withdraw(judged, reason, by)
                    : Uni.createFrom().item(new Change.Refused<>("It was withdrawn by " + judged.withdrawnBy() + "."));
        });
    }

    private Uni<Change<String>> withdraw(Judged judged, String reason, Speaker by) {
        return times.now(judged.board()).chain((Optional<Instant> now) -> {
            if (now.isEmpty()) {
                return Uni.createFrom().item(new Change.Unknown<>("board", judged.board()));
            }
            Instant at = now.get().truncatedTo(ChronoUnit.SECONDS);
            return record("withdrawn/" + judged.id(), judged.withdrawn(at, by.account(), reason), at, by.correlation());
        });
    }

    private Uni<Change<String>> record(String id, Judged judged, Instant at, String correlation) {
        return recording
                .record(id, judged, at, correlation)
                .<Change<String>>map(_ -> new Change.Done<>(judged.id()))
                .onFailure(BrokerAway.class)
                .invoke(away -> LOG.warnf("A judgement could not be recorded: judgementId=%s reason=%s", id, away))
                .onFailure(BrokerAway.class)
                .recoverWithItem(() -> new Change.Unavailable<>("The broker did not take it; try again soon."));
    }
}
