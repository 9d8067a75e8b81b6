package tocsin.watch.feed;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** GDELT's lists of its files, {@code lastupdate.txt} and {@code masterfilelist.txt}: size, MD5 and address a line. */
public final class GdeltList {
    private static final Pattern EXPORT =
            Pattern.compile("(\\d{1,12}) ([0-9a-fA-F]{32}) (https?://\\S{1,500}/(\\d{14})\\.export\\.CSV\\.zip)\\s*");

    private GdeltList() {}

    /**
     * An export of a quarter of an hour.
     *
     * @param stamp {@code YYYYMMDDHHMMSS}, by which exports are ordered
     * @param size in bytes
     * @param md5 in small hexadecimal digits
     * @param address where it is
     */
    public record Export(String stamp, long size, String md5, String address) {}

    /** The export that a line names; the lists name other files, too. */
    public static Optional<Export> export(String line) {
        Matcher parts = EXPORT.matcher(line);
        return parts.matches()
                ? Optional.of(new Export(
                        parts.group(4),
                        Long.parseLong(parts.group(1)),
                        parts.group(2).toLowerCase(java.util.Locale.ROOT),
                        parts.group(3)))
                : Optional.empty();
    }
}
