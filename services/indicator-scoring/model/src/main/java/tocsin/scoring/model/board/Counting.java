package tocsin.scoring.model.board;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tocsin.scoring.model.evidence.Evidence;
import tocsin.scoring.model.evidence.Receipt;

/**
 * A piece of evidence was counted.
 *
 * @param takenOut the problems to look at, and by how many decibans a correction lowered them; 0 if it was none
 */
record Counting(Receipt.Outcome outcome, SortedMap<String, Double> takenOut) {

    /** Applies the evidence, and hears its source, at a moment of the board's time. */
    static Counting of(Board board, Watch watch, Evidence evidence, long at) {
        Receipt.Outcome outcome = board.outcome(evidence);
        SortedMap<String, Double> takenOut = new TreeMap<>();
        if (outcome == Receipt.Outcome.REPLACED || outcome == Receipt.Outcome.RETRACTED) {
            Map<String, Double> before = new HashMap<>();
            board.affected(evidence).forEach(problem -> before.put(problem, watch.logOdds(problem, at)));
            board.apply(evidence);
            before.forEach((problem, stood) -> takenOut.put(problem, stood - watch.logOdds(problem, at)));
        } else {
            board.problemsUsing(board.apply(evidence).indicators()).forEach(problem -> takenOut.put(problem, 0.0));
        }
        for (String problem : heard(board, watch, evidence, at)) {
            takenOut.putIfAbsent(problem, 0.0);
        }
        return new Counting(outcome, takenOut);
    }

    private static SortedSet<String> heard(Board board, Watch watch, Evidence evidence, long at) {
        if (evidence.retracted()) {
            return new TreeSet<>(); // an officer speaks, not the source
        }
        if (!board.knows(evidence.source())) {
            watch.expectBlindness();
        }
        SortedSet<String> touched =
                board.hear(evidence.source(), evidence.timing().arrived());
        touched.addAll(watch.blindnessChanged(at));
        return touched;
    }
}
