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

    /** A secret that another has taken the place of, and that signs beside it until its receiver has changed over. */
    record Retiring(SigningSecret secret, Instant until) {
        public Retiring {
            Objects.requireNonNull(secret, "secret");
            Objects.requireNonNull(until, "until");
        }
    }

    /**
     * By a signed POST.
     *
     * @param url where to
     * @param secret signs every message
     * @param retiring the secret before it, if it was changed of late
     */
    record Webhook(URI url, SigningSecret secret, @Nullable Retiring retiring) implements Channel {
        public static final String TYPE = "webhook";

        /** One whose secret has not been changed. */
        public Webhook(URI url, SigningSecret secret) {
            this(url, secret, null);
        }

        public Webhook {
            Objects.requireNonNull(secret, "secret");
            if (!isEndpoint(url)) {
                throw new IllegalArgumentException("a webhook is an absolute http or https URL, not " + url);
            }
        }

        /** Those that sign a message sent at this time, the newest first. */
        public List<SigningSecret> secretsAt(Instant at) {
            return retiring == null || !at.isBefore(retiring.until())
                    ? List.of(secret)
                    : List.of(secret, retiring.secret());
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
