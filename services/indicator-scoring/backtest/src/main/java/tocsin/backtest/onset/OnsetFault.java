package tocsin.backtest.onset;

/**
 * What is wrong with a row.
 *
 * @param line from 1; the header is line 1
 */
public record OnsetFault(long line, String field, String expected, String found) {
    @Override
    public String toString() {
        return "line %d, %s: expected %s, found '%s'".formatted(line, field, expected, found);
    }
}
