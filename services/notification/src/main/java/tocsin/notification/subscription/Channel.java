package tocsin.notification.subscription;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a subscriber is reached. */
public sealed interface Channel {
    /** Its name in the API and in metrics. */
    String type();

    /**
     * By email.
     *
     * @param address where to
     * @param language what its mails are written in
     * @param timeZone what times they tell
     */
    record Email(String address, Language language, ZoneId timeZone) implements Channel {
        public static final String TYPE = "email";

        /** The time zone of who names none. */
        public static final ZoneId UTC = ZoneId.of("UTC");

        /** A zone of the IANA time zone database. */
        static final String ZONE = "a name of the IANA time zone database, such as Europe/Istanbul";

        /** One in English, with times in UTC. */
        public Email(String address) {
            this(address, Language.ENGLISH, UTC);
        }

        public Email {
            Objects.requireNonNull(language, "language");
            Objects.requireNonNull(timeZone, "timeZone");
            if (!isAddress(address)) {
                throw new IllegalArgumentException("an address is one name@host, not " + address);
            }
        }

        /** One plain address: nothing that could smuggle in another header or recipient. */
        static boolean isAddress(String text) {
            return text.length() <= 254 && text.matches("[^\\s\\p{Cntrl}@<>(),;:\\\\\"\\[\\]]{1,64}@[\\p{L}\\p{N}.-]+");
        }

        /** The zone of a name, absent if there is none. */
        public static Optional<ZoneId> zone(String name) {
            return ZoneId.getAvailableZoneIds().contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** A key that another has taken the place of, and that signs beside it until its receiver has changed over. */
    record Retiring(SigningKey key, Instant until) {
        public Retiring {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(until, "until");
        }
    }

    /**
     * By a signed POST.
     *
     * @param url where to
     * @param key signs every message
     * @param retiring the key before it, if it was changed of late
     * @param format what the receiver reads
     */
    record Webhook(URI url, SigningKey key, @Nullable Retiring retiring, Format format) implements Channel {
        public static final String TYPE = "webhook";

        /** One that reads CloudEvents, and whose key has not been changed. */
        public Webhook(URI url, SigningKey key) {
            this(url, key, null, new Format.CloudEvents());
        }

        /** The same with another key. */
        public Webhook signedBy(SigningKey other, @Nullable Retiring before) {
            return new Webhook(url, other, before, format);
        }

        public Webhook {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(format, "format");
            if (!isEndpoint(url)) {
                throw new IllegalArgumentException("a webhook is an absolute http or https URL, not " + url);
            }
        }

        /** Those that sign a message sent at this time, the newest first. */
        public List<SigningKey> keysAt(Instant at) {
            return retiring == null || !at.isBefore(retiring.until()) ? List.of(key) : List.of(key, retiring.key());
        }

        /** An absolute http or https URL without a user part. */
        static boolean isEndpoint(URI url) {
            String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https"))
                    && url.getHost() != null
                    && url.getUserInfo() == null
                    && url.getFragment() == null;
        }

        @Override
        public String type() {
            return TYPE;
        }
    }
}
