package tocsin.watch.place;

import java.util.List;
import java.util.Set;

/**
 * How Arabic names are spelled in Latin letters differs from writer to writer: {@code Deir ez-Zor}, {@code Dayr az Zawr},
 * {@code Deir Ezzor}. Without articles, vowels and doubled letters they are alike.
 */
final class Spelling {
    static final long NONE = 0;

    private static final Set<String> COUNTRIES = Set.of("SY", "LB", "IQ", "JO", "LY", "PS", "YE", "SD");
    private static final Set<String> ARTICLES = Set.of("ez", "es", "ed", "et", "er", "en", "esh");
    private static final int FEWEST_LETTERS = 4;

    private Spelling() {}

    /** Whether the place lies where names are spelled in many ways. */
    static boolean isOften(Place place) {
        return place.kind() == Place.Kind.TOWN && place.country() != null && COUNTRIES.contains(place.country());
    }

    /** The same for names that are spelled alike; {@link #NONE} for those that have too little to go by. */
    static long hash(List<PlaceWords.Word> words) {
        StringBuilder kept = new StringBuilder();
        for (PlaceWords.Word word : words) {
            String key = word.keys().getFirst();
            if (!key.isEmpty() && (key.charAt(0) < 'a' || key.charAt(0) > 'z')) {
                return NONE;
            }
            if (!Gazetteer.ARTICLES.contains(key) && !ARTICLES.contains(key)) {
                append(key, kept);
            }
        }
        return kept.length() < FEWEST_LETTERS ? NONE : PhraseHash.add(PhraseHash.start(), kept.toString());
    }

    /** The first vowel counts, as a vowel; {@code y} and {@code w} between consonants are vowels, too. */
    private static void append(String key, StringBuilder kept) {
        for (int at = 0; at < key.length(); at++) {
            char letter = key.charAt(at);
            char plain = switch (letter) {
                case 'a', 'e', 'i', 'o', 'u', 'y', 'w' -> 'a';
                case 'q', 'c' -> 'k';
                case 'z' -> 's';
                default -> letter;
            };
            boolean silent = plain == 'h' && at == key.length() - 1;
            boolean vowelWithin = plain == 'a' && !kept.isEmpty();
            boolean doubled = !kept.isEmpty() && kept.charAt(kept.length() - 1) == plain;
            if (!silent && !vowelWithin && !doubled) {
                kept.append(plain);
            }
        }
    }
}
