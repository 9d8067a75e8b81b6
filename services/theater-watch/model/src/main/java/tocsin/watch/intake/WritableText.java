package tocsin.watch.intake;

/** What can be written to the database and in UTF-8. */
final class WritableText {
    private static final int LONGEST_NAME = 100;

    private WritableText() {}

    /** PostgreSQL has no U+0000 in texts, and UTF-8 no lone surrogates. */
    static boolean is(String text) {
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == 0 || Character.isLowSurrogate(letter)) {
                return false;
            }
            if (Character.isHighSurrogate(letter)) {
                at++;
                if (at == text.length() || !Character.isLowSurrogate(text.charAt(at))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A name for a message, not longer than a reader bears. */
    static String shortened(String name) {
        String plain = is(name) ? name : "?";
        return plain.codePointCount(0, plain.length()) <= LONGEST_NAME
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_NAME)) + "…";
    }
}
