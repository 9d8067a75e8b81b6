package tocsin.contracts.wire;

/** What came of reading a record. */
public sealed interface Decoded<T> {
    /** It was read. */
    record Read<T>(T message) implements Decoded<T> {}

    /** It can never be read: it goes to the dead letters with this reason. */
    record Unreadable<T>(String reason) implements Decoded<T> {}

    /** A type of a later release: the reader waits and alarms, and an upgrade reads it. */
    record Newer<T>(String type) implements Decoded<T> {}
}
