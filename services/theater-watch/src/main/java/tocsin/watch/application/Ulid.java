package tocsin.watch.application;

import java.security.SecureRandom;
import java.time.Instant;

/** Ids that sort by the time they were made (github.com/ulid/spec): 48 bits of time, 80 of chance, Crockford's Base32. */
final class Ulid {
    private static final char[] DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int TIME_DIGITS = 10;
    private static final int CHANCE_DIGITS = 16;

    private Ulid() {}

    static String at(Instant time) {
        StringBuilder id = new StringBuilder(TIME_DIGITS + CHANCE_DIGITS);
        for (int digit = TIME_DIGITS - 1; digit >= 0; digit--) {
            id.append(DIGITS[(int) (time.toEpochMilli() >>> (5 * digit)) & 31]);
        }
        for (int digit = 0; digit < CHANCE_DIGITS; digit++) {
            id.append(DIGITS[CHANCE.nextInt(DIGITS.length)]);
        }
        return id.toString();
    }
}
