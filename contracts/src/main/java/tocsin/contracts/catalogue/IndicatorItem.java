package tocsin.contracts.catalogue;

import java.util.List;
import java.util.Objects;

/**
 * An indicator.
 *
 * @param id its id
 * @param title what it is, for a reader
 * @param method its kind with the kind's settings
 * @param weight decibans at full activation, signed
 * @param magnitude {@code one}, {@code count} or {@code deaths} (log2 of 1 + deaths)
 * @param theaters where an observation must lie
 * @param feeds the sources it hears and whose coverage counts; empty: any
 * @param queries stored queries over the text of reports without a coded event; one match is enough
 * @param events patterns of coded events; one match is enough
 */
public record IndicatorItem(
        String id,
        String title,
        IndicatorMethod method,
        double weight,
        String magnitude,
        List<String> theaters,
        List<String> feeds,
        List<TextQuery> queries,
        List<EventPattern> events) {
    public IndicatorItem {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(magnitude, "magnitude");
        theaters = List.copyOf(theaters);
        feeds = List.copyOf(feeds);
        queries = List.copyOf(queries);
        events = List.copyOf(events);
    }
}
