package tocsin.notification.subscription;

/** What signs the messages of a webhook. */
public sealed interface SigningKey permits SigningSecret, SigningKeyPair {
    /** All of it, in the form of Standard Webhooks 1.0; never to be logged. */
    String text();

    /** The scheme that it signs by. */
    Signing signing();
}
