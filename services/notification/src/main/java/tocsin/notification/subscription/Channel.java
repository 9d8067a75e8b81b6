package tocsin.notification.subscription;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;

/** How a subscriber is reached. */
public sealed interface Channel {
    /** Its name in the API and in metrics. */
    String type();

    /** By email. */
    record Email(String address) implements Channel {
        public static final String TYPE = "email";

        public Email {
            if (!isAddress(address)) {
                throw new IllegalArgumentException("an address is one name@host, not " + address);
            }
        }

        /** One plain address: nothing that could smuggle in another header or recipient. */
        static boolean isAddress(String text) {
            return text.length() <= 254 && text.matches("[^\\s\\p{Cntrl}@<>(),;:\\\\\"\\[\\]]{1,64}@[\\p{L}\\p{N}.-]+");
        }

        @Override
        public String type() {
            return TYPE;
        }
    }

    /** By a signed POST. */
    record Webhook(URI url, SigningSecret secret) implements Channel {
        public static final String TYPE = "webhook";

        public Webhook {
            Objects.requireNonNull(secret, "secret");
            if (!isEndpoint(url)) {
                throw new IllegalArgumentException("a webhook is an absolute http or https URL, not " + url);
            }
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
