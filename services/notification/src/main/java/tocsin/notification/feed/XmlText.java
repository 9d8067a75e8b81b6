package tocsin.notification.feed;

/** Makes a text of others fit to stand in XML 1.0, beside text of ours. */
final class XmlText {
    private static final int REPLACEMENT = 0xFFFD;

    private XmlText() {}

    /**
     * The text with a replacement character for each one that XML 1.0 does not allow, for each half of a surrogate pair and for
     * the other control characters; line ends become line feeds. Marks that turn the direction of what follows are left out:
     * one that is not closed would turn our own words. Those that only say of which direction a letter is stay.
     */
    static String of(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        StringBuilder clean = new StringBuilder(lines.length());
        lines.codePoints()
                .filter(point -> !turns(point))
                .forEach(point -> clean.appendCodePoint(allowed(point) ? point : REPLACEMENT));
        return clean.toString();
    }

    /** The text on one line, at most so long, cut between characters. */
    static String line(String text, int longest) {
        String line = of(text).replaceAll("\\s+", " ").strip();
        if (line.codePointCount(0, line.length()) <= longest) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "\u2026";
    }

    /** Production 2 of XML 1.0 without what it discourages: C1 controls and code points that are no characters. */
    private static boolean allowed(int point) {
        if (point < 0x20) {
            return point == '\t' || point == '\n';
        }
        boolean control = point >= 0x7F && point <= 0x9F;
        boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
        boolean none = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
        return !control && !surrogate && !none;
    }

    /** Embeddings, overrides and isolates (Unicode Standard Annex 9). */
    private static boolean turns(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }
}
