package tocsin.watch.application;

/** What became of a wish to change an exercise or a report. */
public sealed interface Change<T> {
    /** It is done. */
    record Done<T>(T result) implements Change<T> {}

    /** There is no such thing. */
    record Unknown<T>() implements Change<T> {}

    /** What is there stands against it. */
    record Refused<T>(String reason) implements Change<T> {}

    /** The broker or the catalogue cannot be reached: to be tried again. */
    record Unavailable<T>(String reason) implements Change<T> {}
}
