package tocsin.notification.message;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Texts of others, made fit for receivers that read more into them, and objects of JSON in a fixed order. */
final class Texts {
    private static final String CUT = "\u2026";

    private Texts() {}

    /** At most so many characters; a text that is cut says so. */
    static String cut(String text, int most) {
        return cut(text, most, Character::toString);
    }

    /** Each character in another form, and at most so many characters in all: nothing is cut within one. */
    static String cut(String text, int most, IntFunction<String> form) {
        String whole = text.codePoints().mapToObj(form).collect(Collectors.joining());
        if (whole.length() <= most) {
            return whole;
        }
        StringBuilder part = new StringBuilder();
        for (int character : text.codePoints().toArray()) {
            String next = form.apply(character);
            if (part.length() + next.length() > most - CUT.length()) {
                break;
            }
            part.append(next);
        }
        return part.append(CUT).toString();
    }

    /** What to say of those that are not shown; absent where all are. */
    static Optional<String> more(int all, int shown) {
        return all <= shown ? Optional.empty() : Optional.of("and %d more".formatted(all - shown));
    }

    /** Control characters, line breaks and runs of white space become one blank. */
    static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    /** An object of JSON: names and values by turns. */
    static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int n = 0; n < namesAndValues.length; n += 2) {
            object.put((String) namesAndValues[n], namesAndValues[n + 1]);
        }
        return object;
    }
}
