package tocsin.watch.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the names in a text, the longest at each point. */
final class Mentions {
    private static final int LONGEST_NAME = 5;
    private static final int KNOWN = 100_000;
    private static final String QUOTES = "\"«»“”„";

    private final Gazetteer gazetteer;
    private final String text;
    private final List<PlaceWords.Word> words;

    Mentions(Gazetteer gazetteer, String text, List<PlaceWords.Word> words) {
        this.gazetteer = gazetteer;
        this.text = text;
        this.words = words;
    }

    List<Mention> all() {
        List<Mention> mentions = new ArrayList<>();
        for (int at = 0; at < words.size(); ) {
            Mention mention = beginsName(at) ? mention(at) : null;
            if (mention != null) {
                mentions.add(mention);
            }
            at += mention == null ? 1 : mention.length();
        }
        return withSpelledAlike(mentions, Context.countries(mentions, gazetteer.places()));
    }

    /** The article of an Arabic name is often written small: {@code al-Bab}. */
    private boolean beginsName(int at) {
        return words.get(at).named()
                || (Gazetteer.ARTICLES.contains(words.get(at).keys().getFirst())
                        && at + 1 < words.size()
                        && words.get(at + 1).named());
    }

    private @Nullable Mention mention(int at) {
        Mention land = Surroundings.meanLand(words, at, 1) ? ofAdjective(at) : null;
        if (land != null) {
            return land; // the land of Kyiv, not a village of that name
        }
        if (isQuoted(at)) {
            return null; // a pipeline, a brigade, a ship
        }
        for (int length = Math.min(LONGEST_NAME, words.size() - at); length > 0; length--) {
            List<Integer> candidates = lookup(at, at + length, PhraseHash.start());
            if (!candidates.isEmpty()) {
                return new Mention(candidates, at, length, Surroundings.meanLand(words, at, length));
            }
        }
        return ofAdjective(at);
    }

    /** Tries the words' other forms where the literal ones name nothing. */
    private List<Integer> lookup(int at, int end, long hash) {
        if (at == end) {
            return gazetteer.named(hash);
        }
        for (String key : words.get(at).keys()) {
            List<Integer> candidates = lookup(at + 1, end, PhraseHash.add(hash, key));
            if (!candidates.isEmpty()) {
                return candidates;
            }
        }
        return List.of();
    }

    /** {@code Херсонская}, {@code Харківщина}: what belongs to a town is the land around it, or something in it. */
    private @Nullable Mention ofAdjective(int at) {
        for (Belonging belonging : words.get(at).belongings()) {
            List<Integer> towns = gazetteer.named(PhraseHash.add(PhraseHash.start(), belonging.key()));
            boolean people = towns.stream()
                    .anyMatch(number -> gazetteer.places().get(number).kind() == Place.Kind.COUNTRY);
            if (people) {
                return null; // who, not where
            }
            if (!towns.isEmpty()) {
                return new Mention(towns, at, 1, belonging.land() || Surroundings.meanLand(words, at, 1));
            }
        }
        return null;
    }

    /** Names that are only spelled alike count in countries that the text speaks of anyway. */
    private List<Mention> withSpelledAlike(List<Mention> mentions, Set<String> countries) {
        List<Mention> all = new ArrayList<>();
        int next = 0;
        for (int at = 0; at < words.size(); ) {
            Mention literal = next < mentions.size() && mentions.get(next).at() == at ? mentions.get(next) : null;
            Mention alike = beginsName(at) && !isQuoted(at)
                    ? alike(at, literal == null ? 1 : literal.length() + 1, countries)
                    : null;
            Mention mention = alike == null ? literal : alike;
            if (mention != null) {
                all.add(mention);
            }
            at += mention == null ? 1 : mention.length();
            while (next < mentions.size() && mentions.get(next).at() < at) {
                next++;
            }
        }
        return all;
    }

    private @Nullable Mention alike(int at, int shortest, Set<String> countries) {
        for (int length = Math.min(LONGEST_NAME, words.size() - at); length >= shortest; length--) {
            long hash = Spelling.hash(words.subList(at, at + length));
            boolean telling = length > 1;
            List<Integer> towns = hash == Spelling.NONE
                    ? List.of()
                    : gazetteer.spelled(hash).stream()
                            .filter(number -> fits(gazetteer.places().get(number), telling, countries))
                            .toList();
            if (!towns.isEmpty()) {
                return new Mention(towns, at, length, Surroundings.meanLand(words, at, length));
            }
        }
        return null;
    }

    /** A large town with a name of more than one word is known without any other word on its country. */
    private static boolean fits(Place town, boolean telling, Set<String> countries) {
        return (telling && town.population() >= KNOWN)
                || (town.country() != null && countries.contains(town.country()));
    }

    private boolean isQuoted(int at) {
        int before = words.get(at).start() - 1;
        int after = words.get(at).end();
        return before >= 0
                && after < text.length()
                && QUOTES.indexOf(text.charAt(before)) >= 0
                && QUOTES.indexOf(text.charAt(after)) >= 0;
    }
}
