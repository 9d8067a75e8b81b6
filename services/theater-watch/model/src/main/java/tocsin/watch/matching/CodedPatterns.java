package tocsin.watch.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tocsin.contracts.catalogue.EventPattern;
import tocsin.contracts.catalogue.IndicatorItem;
import tocsin.contracts.intake.CodedEvent;

/**
 * The patterns of indicators, found by the beginning of an event's code and the first letters of one of its actors. Safe
 * for many threads.
 */
final class CodedPatterns {
    /** As long as the code of a country: shorter beginnings of actors are held against every event of the code. */
    private static final int ACTOR_LETTERS = 3;

    private static final long ANY_ACTOR = 0;

    private record Pattern(int indicator, EventPattern pattern) {}

    /** The patterns of one beginning of a code, by the first letters of an actor. */
    private static final class OfCode {
        private final Map<Long, List<Pattern>> byActor = new HashMap<>();

        void add(long actor, Pattern pattern) {
            byActor.computeIfAbsent(actor, a -> new ArrayList<>(1)).add(pattern);
        }

        List<Pattern> of(long actor) {
            return byActor.getOrDefault(actor, List.of());
        }
    }

    private final List<IndicatorItem> indicators;
    private final Map<String, Map<String, OfCode>> byScheme = new HashMap<>();
    private final TreeSet<Integer> lengths = new TreeSet<>();

    CodedPatterns(List<IndicatorItem> indicators) {
        this.indicators = List.copyOf(indicators);
        for (int number = 0; number < indicators.size(); number++) {
            for (EventPattern pattern : indicators.get(number).events()) {
                add(new Pattern(number, pattern));
            }
        }
    }

    /** The indicators that have a pattern which an event fits, in the catalogue's order. */
    List<IndicatorItem> of(CodedEvent event) {
        Map<String, OfCode> codes = byScheme.get(event.scheme());
        if (codes == null) {
            return List.of();
        }
        BitSet fitting = new BitSet(0);
        for (int length : lengths) {
            OfCode ofCode = length > event.code().length()
                    ? null
                    : codes.get(event.code().substring(0, length));
            if (ofCode != null) {
                collect(ofCode.of(ANY_ACTOR), event, fitting);
                for (String actor : event.actors()) {
                    collect(ofCode.of(letters(actor)), event, fitting);
                }
            }
        }
        return fitting.isEmpty()
                ? List.of()
                : fitting.stream().mapToObj(indicators::get).toList();
    }

    private static void collect(List<Pattern> patterns, CodedEvent event, BitSet fitting) {
        for (Pattern each : patterns) {
            if (!fitting.get(each.indicator()) && EventMatching.matches(each.pattern(), event)) {
                fitting.set(each.indicator());
            }
        }
    }

    private void add(Pattern pattern) {
        EventPattern written = pattern.pattern();
        for (String code : written.codes().isEmpty() ? List.of("") : written.codes()) {
            lengths.add(code.length());
            OfCode ofCode = byScheme.computeIfAbsent(written.scheme(), s -> new HashMap<>())
                    .computeIfAbsent(code, c -> new OfCode());
            if (written.actors().isEmpty()
                    || written.actors().stream().anyMatch(actor -> actor.length() < ACTOR_LETTERS)) {
                ofCode.add(ANY_ACTOR, pattern);
            } else {
                written.actors().stream()
                        .mapToLong(CodedPatterns::letters)
                        .distinct()
                        .forEach(actor -> ofCode.add(actor, pattern));
            }
        }
    }

    /** The first letters as one number, without regard to case, as {@link String#regionMatches} has it. */
    private static long letters(String actor) {
        long letters = 1;
        for (int at = 0; at < Math.min(ACTOR_LETTERS, actor.length()); at++) {
            letters = letters << 16 | Character.toLowerCase(Character.toUpperCase(actor.charAt(at)));
        }
        return letters;
    }
}
