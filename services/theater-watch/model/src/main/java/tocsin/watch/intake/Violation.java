package tocsin.watch.intake;

/**
 * A field that is not as it must be.
 *
 * @param field its name, with a dot before a name inside; empty for the item as a whole
 * @param expected what was expected there
 */
public record Violation(String field, String expected) {}
