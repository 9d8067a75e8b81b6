package tocsin.gateway.access;

import org.jspecify.annotations.Nullable;

/** Where sign-in may lead: a path of this site, so that nobody's link sends a signed-in person elsewhere. */
public final class RedirectTarget {
    private static final String HOME = "/";

    private RedirectTarget() {}

    /** The asked path if it is one of this site's, else the home page. */
    public static String of(@Nullable String asked) {
        if (asked == null || !asked.startsWith("/") || asked.length() > 2000) {
            return HOME;
        }
        // Browsers read "//host" and "/\host" as another host, and drop tabs and line ends before they read.
        boolean elsewhere = asked.startsWith("//") || asked.indexOf('\\') >= 0;
        boolean printable = asked.chars().allMatch(c -> c > ' ' && c < 0x7f);
        boolean loop = asked.startsWith("/login") || asked.startsWith("/logout");
        return elsewhere || !printable || loop ? HOME : asked;
    }
}
