package tocsin.watch.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private final List<Place> places;
    private final Names literal;
    private final Names alike;
    private final NearestTown towns;

    private Gazetteer(List<Place> places, Names literal, Names alike) {
        this.places = List.copyOf(places);
        this.literal = literal;
        this.alike = alike;
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
     * name, one in a province or a country that the text names too, else one where its language is at home, else the one
     * with the most people.
     */
    List<Named> namedIn(String text, @Nullable String language) {
        return namedIn(text, PlaceWords.of(text), language);
    }

    /** The same, of a text whose words are known. */
    List<Named> namedIn(String text, List<PlaceWords.Word> words, @Nullable String language) {
        List<Mention> mentions = new Mentions(this, text, words).all();
        Context context = Context.of(mentions, places, language);
        Map<Integer, Named> named = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            Context.Choice choice = context.choose(mention, places);
            Place place = places.get(choice.number());
            named.merge(
                    choice.number(),
                    new Named(choice.number(), place, mention.wide(), choice.reason(), weight(words, mention, place)),
                    (before, later) -> before.weight() < later.weight() ? later : before);
        }
        Collection<Named> all = named.values();
        return all.stream().map(one -> one.landOf(all) ? one.asLand() : one).toList();
    }

    /** Where something happened is most likely said by a town, and by one that stands after "in" or "near". */
    private static int weight(List<PlaceWords.Word> words, Mention mention, Place place) {
        int kind = switch (place.kind()) {
            case TOWN -> mention.wide() ? 2 : 4;
            case AREA -> 3;
            case PROVINCE -> 2;
            case COUNTRY -> 0;
        };
        return kind + (Surroundings.sayWhere(words, mention.at(), mention.length()) ? 2 : 0);
    }

    /** Numbers of all places with one name, the most telling first. */
    List<Integer> named(long hash) {
        return literal.numbers(hash);
    }

    /** Numbers of all places with a name that is spelled alike. */
    List<Integer> spelled(long hash) {
        return alike.numbers(hash);
    }

    /** Sorted hashes of names, and for each the number of a place. */
    private static final class Names {
        private final long[] hashes;
        private final int[] numbers;

        Names(long[] hashes, int[] numbers) {
            this.hashes = hashes;
            this.numbers = numbers;
        }

        List<Integer> numbers(long hash) {
            int from = Arrays.binarySearch(hashes, hash);
            if (from < 0) {
                return List.of();
            }
            while (from > 0 && hashes[from - 1] == hash) {
                from--;
            }
            int to = from;
            while (to < hashes.length && hashes[to] == hash) {
                to++;
            }
            return Arrays.stream(numbers, from, to).boxed().toList();
        }
    }

    /** Collects places and their names. */
    static final class Builder {
        private final List<Place> places = new ArrayList<>();
        private final TreeMap<Long, Set<Integer>> names = new TreeMap<>();
        private final TreeMap<Long, Set<Integer>> spellings = new TreeMap<>();

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
                long spelling = Spelling.isOften(place) ? Spelling.hash(PlaceWords.of(name)) : Spelling.NONE;
                if (spelling != Spelling.NONE) {
                    spellings.computeIfAbsent(spelling, h -> new HashSet<>(2)).add(number);
                }
            }
        }

        Gazetteer build() {
            return new Gazetteer(places, sorted(names), sorted(spellings));
        }

        private Names sorted(Map<Long, Set<Integer>> byHash) {
            int count = byHash.values().stream().mapToInt(Set::size).sum();
            long[] hashes = new long[count];
            int[] numbers = new int[count];
            int at = 0;
            for (var name : byHash.entrySet()) {
                for (int number :
                        name.getValue().stream().sorted(this::moreTelling).toList()) {
                    hashes[at] = name.getKey();
                    numbers[at++] = number;
                }
            }
            return new Names(hashes, numbers);
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
