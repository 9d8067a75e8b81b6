package tocsin.notification.message;

/** Text that somebody else wrote, where it must stay one line: in a header, or in a text that says more below it. */
final class Line {
    /**
     * Whatever ends a line or looks like space, in every script, and what turns the direction of all that follows (Unicode
     * Standard Annex 9): with it a title could show words in another order than they have. Joiners, which several scripts
     * need, stay.
     */
    private static final String BREAKS = "[\\p{Cc}\\p{Z}\\p{Cs}\u061C\u202A-\u202E\u2066-\u2069\uFEFF]+";

    private Line() {}

    /** The text on one line. */
    static String of(String text) {
        return text.replaceAll(BREAKS, " ").strip();
    }

    /**
     * The text on one line, cut where it is too long.
     *
     * @param most characters at most, at least 2
     */
    static String of(String text, int most) {
        String line = of(text);
        if (line.length() <= most) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(most - 2)) ? most - 2 : most - 1;
        return line.substring(0, end).stripTrailing() + "\u2026";
    }
}
