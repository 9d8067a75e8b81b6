package tocsin.notification.subscription;

import java.util.Locale;

/** The schemes of Standard Webhooks 1.0 for signatures. */
public enum Signing {
    /** HMAC-SHA256 by a secret that both sides know. */
    SYMMETRIC,
    /** By a private key that only the sender has; the receiver verifies with the public one. */
    ED25519;

    /** Its name in the API. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
