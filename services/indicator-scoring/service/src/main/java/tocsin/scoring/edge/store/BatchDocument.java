package tocsin.scoring.edge.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.Assessment;
import tocsin.contracts.wire.MessageTypes;
import tocsin.contracts.wire.Wire;
import tocsin.scoring.application.Publication;
import tocsin.scoring.application.ScoredBatch;
import tocsin.scoring.board.BoardChange;
import tocsin.scoring.board.BoardHead;
import tocsin.scoring.board.FeedProgress;
import tocsin.scoring.board.ScorePoint;

/** A batch as one JSON document, of which {@link BatchStatement} makes rows: one round trip, whatever its size. */
final class BatchDocument {

    private final ObjectNode document = Wire.json().createObjectNode();
    private final ArrayNode boards = document.putArray("boards");
    private final ArrayNode evidence = document.putArray("evidence");
    private final ArrayNode firstArrivals = document.putArray("firstArrivals");
    private final ArrayNode judgements = document.putArray("judgements");
    private final ArrayNode rulings = document.putArray("rulings");
    private final ArrayNode feeds = document.putArray("feeds");
    private final ArrayNode assessments = document.putArray("assessments");
    private final ArrayNode points = document.putArray("points");
    private final ArrayNode transitions = document.putArray("transitions");
    private final ArrayNode outbox = document.putArray("outbox");

    private BatchDocument() {}

    static String of(ScoredBatch batch) {
        BatchDocument document = new BatchDocument();
        batch.changes().forEach(document::add);
        batch.publications().forEach(document::add);
        return document.document.toString();
    }

    private void add(BoardChange change) {
        BoardHead head = change.head();
        ObjectNode row = boards.addObject()
                .put("id", head.id())
                .put("catalogue_version", head.catalogueVersion())
                .put("revision", head.revision())
                .put("clock", time(change.state().clock()))
                .put("last_tick_at", time(head.lastTickAt()))
                .put("reports", head.tally().reports())
                .put("duplicates", head.tally().duplicates())
                .put("observations", head.tally().observations());
        row.set("state", Wire.json().valueToTree(change.state()));
        addHeard(head.id(), change.heard());
        change.concluded().assessments().forEach(assessment -> add(assessment, head.revision()));
        change.concluded().points().forEach(point -> add(head.id(), point));
        change.concluded().alerts().forEach(sounded -> add(sounded.alert(), sounded.feed()));
    }

    private void addHeard(String board, BoardChange.Heard heard) {
        heard.reports()
                .forEach(report -> evidence.addObject()
                        .put("board", board)
                        .put("report_id", report.matched().reportId())
                        .put("arrived_at", time(report.matched().arrivedAt()))
                        .put("first_arrived_at", time(report.firstArrivedAt()))
                        .set("matched", Wire.json().valueToTree(report.matched())));
        heard.firstArrivals()
                .forEach((report, first) -> firstArrivals
                        .addObject()
                        .put("board", board)
                        .put("report_id", report)
                        .put("first_arrived_at", time(first)));
        heard.judgements()
                .forEach(judged -> judgements
                        .addObject()
                        .put("board", board)
                        .put("id", judged.id())
                        .set("judged", Wire.json().valueToTree(judged)));
        heard.rulings()
                .forEach(ruled -> rulings.addObject()
                        .put("board", board)
                        .put("first", ruled.first())
                        .put("second", ruled.second())
                        .put("at", time(ruled.at()))
                        .set("ruled", Wire.json().valueToTree(ruled)));
        heard.feeds()
                .forEach(feed -> feeds.addObject()
                        .put("board", board)
                        .put("feed", feed.feed())
                        .put("complete", feed.stage() == FeedProgress.Stage.COMPLETE)
                        .put("reports", feed.tally().reports())
                        .put("duplicates", feed.tally().duplicates())
                        .put("observations", feed.tally().observations())
                        .set("coverage", Wire.json().valueToTree(feed.coverage())));
    }

    private void add(Assessment assessment, long revision) {
        assessments
                .addObject()
                .put("board", assessment.board())
                .put("problem", assessment.problem())
                .put("revision", revision)
                .put("at", time(assessment.at()))
                .set("body", Wire.json().valueToTree(assessment));
    }

    private void add(String board, ScorePoint point) {
        points.addObject()
                .put("board", board)
                .put("problem", point.problem())
                .put("hour", time(point.hour()))
                .put("transition", point.transition())
                .put("at", time(point.at()))
                .put("level", point.level().name())
                .put("log_odds", point.logOdds())
                .put("probability", point.probability());
    }

    private void add(Alert alert, @Nullable String feed) {
        transitions
                .addObject()
                .put("board", alert.board())
                .put("problem", alert.problem())
                .put("number", alert.number())
                .put("id", alert.id().toString())
                .put("kind", Wire.json().valueToTree(alert.kind()).asText())
                .put("from_level", alert.fromLevel().name())
                .put("to_level", alert.toLevel().name())
                .put("at", time(alert.at()))
                .put("feed", feed);
    }

    private void add(Publication publication) {
        switch (publication.place()) {
            case Publication.Place.CurrentAssessment _, Publication.Place.Nowhere _ -> {
                // an assessment's row is its place
            }
            case Publication.Place.Outbox _ ->
                outbox.addObject()
                        .put("id", publication.id())
                        .put("board", publication.board())
                        .put("topic", publication.topic())
                        .put("key", publication.key())
                        .put("type", MessageTypes.nameOf(publication.message().getClass()))
                        .put("at", time(publication.at()))
                        .put("correlation", publication.correlation())
                        .put(
                                "payload",
                                Wire.json().valueToTree(publication.message()).toString());
        }
    }

    private static @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
