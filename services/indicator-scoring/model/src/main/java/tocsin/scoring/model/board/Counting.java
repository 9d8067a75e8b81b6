package tocsin.scoring.model.board;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import tocsin.scoring.model.evidence.Evidence;
import tocsin.scoring.model.evidence.Receipt;
import tocsin.scoring.model.evidence.Ruling;

/**
 * A piece of evidence was counted, or counts otherwise by a ruling.
 *
 * @param takenOut the problems to look at, and by how many decibans a correction lowered them; 0 if it was none
 */
record Counting(Receipt.Outcome outcome, SortedMap<String, Double> takenOut) {

    /** Applies the evidence, and hears its source, at a moment of the board's time. */
    static Counting of(Board board, Watch watch, Evidence evidence, long at) {
        Receipt.Outcome outcome = board.outcome(evidence);
        SortedMap<String, Double> takenOut = new TreeMap<>();
        if (outcome == Receipt.Outcome.REPLACED || outcome == Receipt.Outcome.RETRACTED) {
            takenOut.putAll(lowered(watch, board.affected(evidence), at, () -> board.apply(evidence)));
        } else {
            board.problemsUsing(board.apply(evidence).indicators()).forEach(problem -> takenOut.put(problem, 0.0));
        }
        for (String problem : heard(board, watch, evidence, at)) {
            takenOut.putIfAbsent(problem, 0.0);
        }
        return new Counting(outcome, takenOut);
    }

    /** Lets a ruling hold from a moment of the board's time on. Gives, per problem to look at, how far that lowered it. */
    static SortedMap<String, Double> of(Board board, Watch watch, Ruling ruling, long at) {
        return lowered(watch, board.affected(ruling), at, () -> board.rule(ruling));
    }

    private static SortedMap<String, Double> lowered(
            Watch watch, SortedSet<String> problems, long at, Runnable change) {
        Map<String, Double> before = new HashMap<>();
        problems.forEach(problem -> before.put(problem, watch.logOdds(problem, at)));
        change.run();
        SortedMap<String, Double> lowered = new TreeMap<>();
        before.forEach((problem, stood) -> lowered.put(problem, stood - watch.logOdds(problem, at)));
        return lowered;
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
