package tocsin.watch.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.intake.Location;

/**
 * The places that texts name. Names are kept as sorted hashes, twelve bytes a name, because a service has little memory.
 * Safe for many threads.
 */
public final class Gazetteer {
    static final Set<String> ARTICLES = Set.of("al", "el", "ad", "an", "ar", "as", "ash", "at", "az");
    private static final int LONGEST_NAME = 5;

    private final List<Place> places;
    private final long[] hashes;
    private final int[] numbers;
    private final NearestTown towns;

    private Gazetteer(List<Place> places, long[] hashes, int[] numbers) {
        this.places = List.copyOf(places);
        this.hashes = hashes;
        this.numbers = numbers;
        this.towns = new NearestTown(places);
    }

    /** Every place, by number. */
    List<Place> places() {
        return places;
    }

    /** The town nearest to a point, absent where none is near. */
    @Nullable
    Place near(Location point) {
        return towns.of(point);
    }

    /**
     * The places that a text names, in its order, each once. The longest name at a point counts; of several places with one
     * name, one in a country that the text names too, else the one with the most people.
     */
    List<Named> namedIn(String text) {
        List<PlaceWords.Word> words = PlaceWords.of(text);
        List<int[]> found = new ArrayList<>();
        for (int at = 0; at < words.size(); ) {
            int length = beginsName(words, at) ? longest(words, at, found) : 0;
            at += Math.max(1, length);
        }
        Set<String> countries = new HashSet<>();
        for (int[] candidates : found) {
            Place best = places.get(candidates[0]);
            if (best.kind() == Place.Kind.COUNTRY && best.country() != null) {
                countries.add(best.country());
            }
        }
        TreeMap<Integer, Integer> order = new TreeMap<>();
        List<Named> named = new ArrayList<>();
        for (int[] candidates : found) {
            int best = best(candidates, countries);
            if (order.putIfAbsent(best, best) == null) {
                named.add(new Named(best, places.get(best)));
            }
        }
        return named;
    }

    /** The article of an Arabic name is often written small: {@code al-Bab}. */
    private static boolean beginsName(List<PlaceWords.Word> words, int at) {
        return words.get(at).named()
                || (ARTICLES.contains(words.get(at).keys().getFirst())
                        && at + 1 < words.size()
                        && words.get(at + 1).named());
    }

    private int longest(List<PlaceWords.Word> words, int at, List<int[]> found) {
        for (int length = Math.min(LONGEST_NAME, words.size() - at); length > 0; length--) {
            int[] candidates = lookup(words, at, at + length, PhraseHash.start());
            if (candidates.length > 0) {
                found.add(candidates);
                return length;
            }
        }
        return 0;
    }

    /** Tries the words' other forms where the literal ones name nothing. */
    private int[] lookup(List<PlaceWords.Word> words, int at, int end, long hash) {
        if (at == end) {
            return numbers(hash);
        }
        for (String key : words.get(at).keys()) {
            int[] candidates = lookup(words, at + 1, end, PhraseHash.add(hash, key));
            if (candidates.length > 0) {
                return candidates;
            }
        }
        return new int[0];
    }

    /** Numbers of all places with one name, the most telling first. */
    private int[] numbers(long hash) {
        int from = Arrays.binarySearch(hashes, hash);
        if (from < 0) {
            return new int[0];
        }
        while (from > 0 && hashes[from - 1] == hash) {
            from--;
        }
        int to = from;
        while (to < hashes.length && hashes[to] == hash) {
            to++;
        }
        return Arrays.copyOfRange(numbers, from, to);
    }

    private int best(int[] candidates, Set<String> countries) {
        for (int candidate : candidates) {
            @Nullable String country = places.get(candidate).country();
            if (country != null && countries.contains(country)) {
                return candidate;
            }
        }
        return candidates[0];
    }

    /** Collects places and their names. */
    static final class Builder {
        private final List<Place> places = new ArrayList<>();
        private final TreeMap<Long, Set<Integer>> names = new TreeMap<>();

        void add(Place place, Iterable<String> written) {
            int number = places.size();
            places.add(place);
            for (String name : written) {
                long hash = PhraseHash.start();
                for (PlaceWords.Word word : PlaceWords.of(name)) {
                    hash = PhraseHash.add(hash, word.keys().getFirst());
                }
                if (hash != PhraseHash.start()) {
                    names.computeIfAbsent(hash, h -> new HashSet<>(2)).add(number);
                }
            }
        }

        Gazetteer build() {
            int count = names.values().stream().mapToInt(Set::size).sum();
            long[] hashes = new long[count];
            int[] numbers = new int[count];
            int at = 0;
            for (var name : names.entrySet()) {
                for (int number :
                        name.getValue().stream().sorted(this::moreTelling).toList()) {
                    hashes[at] = name.getKey();
                    numbers[at++] = number;
                }
            }
            return new Gazetteer(places, hashes, numbers);
        }

        /** A country before an area, an area before a town, the larger town before the smaller, a town before a province. */
        private int moreTelling(int one, int other) {
            int byKind = Integer.compare(rank(places.get(one)), rank(places.get(other)));
            int bySize = Integer.compare(
                    places.get(other).population(), places.get(one).population());
            return byKind != 0 ? byKind : bySize != 0 ? bySize : Integer.compare(one, other);
        }

        private static int rank(Place place) {
            return switch (place.kind()) {
                case COUNTRY -> 0;
                case AREA -> 1;
                case TOWN -> 2;
                case PROVINCE -> 3;
            };
        }
    }
}
