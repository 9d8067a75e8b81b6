package tocsin.notification.escalation;

import java.util.regex.Pattern;

/** Names of accounts. */
public final class Accounts {
    /** What a name looks like, for whoever typed another. */
    public static final String EXPECTED = "the name of an account: letters, digits, dot, hyphen, underscore, @";

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{0,99}");

    private Accounts() {}

    /** Whether it may be one. */
    public static boolean isAccount(String text) {
        return NAME.matcher(text).matches();
    }
}
