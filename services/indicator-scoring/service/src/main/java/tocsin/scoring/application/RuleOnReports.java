package tocsin.scoring.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import tocsin.contracts.observation.Ruled;
import tocsin.contracts.observation.Ruled.Sameness;
import tocsin.scoring.application.GiveJudgement.Speaker;

/** An officer's word on whether two reports tell of the same event becomes a record on their board. */
@Singleton
public class RuleOnReports {

    private static final Logger LOG = Logger.getLogger(RuleOnReports.class);

    private final BoardTimes times;
    private final TimelineSources reports;
    private final Recording recording;

    RuleOnReports(BoardTimes times, TimelineSources reports, Recording recording) {
        this.times = times;
        this.reports = reports;
        this.recording = recording;
    }

    /** What an officer says of two reports, in whatever order. */
    public record Word(String board, String one, String other, Sameness same, String reason) {

        private Ruled by(String author, Instant at) {
            boolean inOrder = one.compareTo(other) < 0;
            return new Ruled(board, inOrder ? one : other, inOrder ? other : one, same, reason, author, at);
        }
    }

    /** Rules, and answers what was recorded. Ruled again in the same way it changes nothing. */
    public Uni<Change<Ruled>> rule(Word word, Speaker officer) {
        if (word.one().equals(word.other())) {
            return Uni.createFrom().item(Change.Invalid.of("second", "another report than the first"));
        }
        return times.now(word.board())
                .chain(now -> now.map(at -> known(word)
                                .chain(unknown -> unknown.isEmpty()
                                        ? record(
                                                word.by(officer.account(), at.truncatedTo(ChronoUnit.SECONDS)),
                                                officer.correlation())
                                        : Uni.createFrom()
                                                .item(new Change.Unknown<Ruled>("report", String.join(", ", unknown)))))
                        .orElseGet(() -> Uni.createFrom().item(new Change.Unknown<>("board", word.board()))));
    }

    /** Those of the two reports that the board does not know. */
    private Uni<List<String>> known(Word word) {
        return reports.reports(word.board(), List.of(word.one(), word.other())).map(found -> {
            List<String> unknown = new ArrayList<>(List.of(word.one(), word.other()));
            found.forEach(report -> unknown.remove(report.reportId()));
            return unknown;
        });
    }

    private Uni<Change<Ruled>> record(Ruled ruled, String correlation) {
        String id = "ruled/%s/%s/%s/%s/%s"
                .formatted(ruled.board(), ruled.first(), ruled.second(), ruled.same(), ruled.at());
        return recording
                .record(id, ruled, ruled.at(), correlation)
                .<Change<Ruled>>map(_ -> new Change.Done<>(ruled))
                .onFailure(BrokerAway.class)
                .invoke(away -> LOG.warnf("A ruling could not be recorded: ruling=%s reason=%s", id, away))
                .onFailure(BrokerAway.class)
                .recoverWithItem(() -> new Change.Unavailable<>("The broker did not take it; try again soon."));
    }
}
