package tocsin.watch.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tocsin.contracts.catalogue.EventPattern;
import tocsin.contracts.catalogue.IndicatorItem;
import tocsin.contracts.intake.CodedEvent;

/**
 * The patterns of indicators, in a table by a pair of actors and the beginning of a code. What an event finds there is
 * asked whether it fits, so two that share a place cost a question and never a match. Safe for many threads.
 */
final class CodedPatterns {
    /** Places in the table for an entry, at least: where nothing fits, most places are empty. */
    private static final int PLACES = 4;

    /** 2^32 divided by the golden ratio: numbers near each other end up far apart (Knuth, TAOCP 3, 6.4). */
    private static final int SPREAD = 0x9E3779B9;

    /** Bits of the number of a pair in the first look, with which most events end: 16 KiB, small enough to stay at hand. */
    private static final int FIRST_LOOK = 17;

    private static final Entry[] NONE = {};

    private record Entry(int hash, int indicator, EventPattern pattern) {}

    private final List<IndicatorItem> indicators;
    private final int[] codeLengths;
    private final BitSet pairs = new BitSet(1 << FIRST_LOOK);
    private final int bits;
    private final Entry[][] table;

    CodedPatterns(List<IndicatorItem> indicators) {
        this.indicators = List.copyOf(indicators);
        Set<Integer> lengths = new TreeSet<>();
        List<Entry> entries = new ArrayList<>();
        for (int number = 0; number < indicators.size(); number++) {
            for (EventPattern pattern : indicators.get(number).events()) {
                for (int pair : ActorPairs.asked(pattern)) {
                    pairs.set(place(pair, FIRST_LOOK));
                    for (String code : pattern.codes().isEmpty() ? List.of("") : pattern.codes()) {
                        lengths.add(code.length());
                        int hash = hash(pair + pattern.scheme().hashCode(), code, 0, code.length());
                        entries.add(new Entry(hash, number, pattern));
                    }
                }
            }
        }
        this.codeLengths = lengths.stream().mapToInt(Integer::intValue).toArray();
        this.bits = Integer.SIZE - Integer.numberOfLeadingZeros(PLACES * entries.size() + 1);
        this.table = new Entry[1 << bits][];
        Arrays.fill(table, NONE);
        entries.forEach(this::put);
    }

    /** The indicators that have a pattern which an event fits, in the catalogue's order. */
    List<IndicatorItem> of(CodedEvent event) {
        Set<Integer> fitting = Set.of();
        for (int pair : ActorPairs.told(event.actors())) {
            if (pairs.get(place(pair, FIRST_LOOK))) {
                fitting = withThoseOf(pair, event, fitting);
            }
        }
        if (fitting.isEmpty()) {
            return List.of();
        }
        List<IndicatorItem> found = new ArrayList<>(fitting.size());
        fitting.forEach(number -> found.add(indicators.get(number)));
        return found;
    }

    private Set<Integer> withThoseOf(int pair, CodedEvent event, Set<Integer> others) {
        Set<Integer> fitting = others;
        int hash = pair + event.scheme().hashCode();
        int read = 0;
        for (int length : codeLengths) {
            if (length > event.code().length()) {
                break;
            }
            hash = hash(hash, event.code(), read, length);
            read = length;
            for (Entry each : table[place(hash, bits)]) {
                if (each.hash() == hash && EventMatching.matches(each.pattern(), event)) {
                    fitting = fitting.isEmpty() ? new TreeSet<>() : fitting;
                    fitting.add(each.indicator());
                }
            }
        }
        return fitting;
    }

    private void put(Entry entry) {
        int place = place(entry.hash(), bits);
        Entry[] there = table[place];
        table[place] = Arrays.copyOf(there, there.length + 1);
        table[place][there.length] = entry;
    }

    private static int place(int hash, int bits) {
        return (hash * SPREAD) >>> (Integer.SIZE - bits);
    }

    /** What was hashed before, and more letters of a code. */
    private static int hash(int before, String code, int from, int to) {
        int hash = before;
        for (int at = from; at < to; at++) {
            hash = 31 * hash + code.charAt(at);
        }
        return hash;
    }
}
