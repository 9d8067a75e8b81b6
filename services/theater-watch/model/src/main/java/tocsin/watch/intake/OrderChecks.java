package tocsin.watch.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.intake.FeedCoverage;
import tocsin.contracts.wire.Wire;

/** Checks the small orders that go with reports: to retract one, to create an exercise, to start a feed. */
public final class OrderChecks {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 2_000;
    private static final int MOST_SOURCES = 1_000;
    private static final int MOST_GAPS = 20_000;

    private OrderChecks() {}

    /** An order, or what is wrong with it. */
    public sealed interface Checked<T> {
        /** It can be carried out. */
        record Right<T>(T order) implements Checked<T> {}

        /** It cannot. */
        record Wrong<T>(List<Violation> violations) implements Checked<T> {}
    }

    /** The reason of a retraction: {@code {reason}}. */
    public static Checked<String> reason(byte[] body) {
        return read(body, List.of("reason"), fields -> fields.requiredText("reason", LONGEST_REASON));
    }

    /** The name of a new exercise: {@code {name}}. */
    public static Checked<String> name(byte[] body) {
        return read(body, List.of("name"), fields -> fields.requiredText("name", LONGEST_NAME));
    }

    /** Where a source is to be fetched to, and from when on: {@code {board, from}}; nothing is an order, too. */
    public static Checked<SourceOrder> source(byte[] body) {
        return read(
                body.length == 0 ? new byte[] {'{', '}'} : body,
                List.of("board", "from"),
                fields -> new SourceOrder(fields.text("board", LONGEST_NAME), fields.time("from")));
    }

    /** How far back reports are to be matched again, and why: {@code {days, reason}}. */
    public static Checked<RematchOrder> rematch(byte[] body) {
        return read(body, List.of("days", "reason"), OrderChecks::rematch);
    }

    private static @Nullable RematchOrder rematch(Fields fields) {
        Long days = fields.whole("days", 1, RematchOrder.MOST_DAYS);
        if (days == null) {
            fields.wrong("days", "a whole number from 1 to " + RematchOrder.MOST_DAYS + ", required");
        }
        String reason = fields.requiredText("reason", LONGEST_REASON);
        return days == null || reason == null ? null : new RematchOrder(days.intValue(), reason);
    }

    /** What a feed speaks for: {@code {from, to, sources[], gaps[], spans[{source, from, to, gaps[]}]}}. */
    public static Checked<FeedCoverage> coverage(byte[] body) {
        return read(body, List.of("from", "to", "sources", "gaps", "spans"), OrderChecks::coverage);
    }

    private static @Nullable FeedCoverage coverage(Fields fields) {
        List<String> sources = fields.texts("sources", MOST_SOURCES, 100);
        Days days = days(fields);
        List<FeedCoverage.Span> spans = new ArrayList<>();
        for (Fields span : fields.each("spans", MOST_SOURCES)) {
            span.knowOnly(List.of("source", "from", "to", "gaps"));
            String source = span.requiredText("source", 100);
            Days own = days(span);
            if (source != null && own != null) {
                spans.add(new FeedCoverage.Span(source, own.from(), own.to(), own.gaps()));
            }
        }
        return days == null
                ? null
                : new FeedCoverage(days.from(), days.to(), new LinkedHashSet<>(sources), days.gaps(), spans);
    }

    private record Days(Instant from, Instant to, List<LocalDate> gaps) {}

    private static @Nullable Days days(Fields fields) {
        Instant from = fields.requiredTime("from");
        Instant to = fields.requiredTime("to");
        List<LocalDate> gaps = new ArrayList<>();
        for (String gap : fields.texts("gaps", MOST_GAPS, 10)) {
            try {
                gaps.add(LocalDate.parse(gap));
            } catch (DateTimeException unreadable) {
                fields.wrong("gaps", "dates such as 2020-10-26, not '" + gap + "'");
            }
        }
        if (from == null || to == null) {
            return null;
        }
        if (to.isBefore(from)) {
            fields.wrong("to", "a time that is not before from");
            return null;
        }
        return new Days(from, to, gaps);
    }

    private static <T> Checked<T> read(byte[] body, List<String> names, Function<Fields, @Nullable T> reading) {
        List<Violation> violations = new ArrayList<>();
        T order = null;
        try {
            JsonNode json = Wire.json().readTree(body);
            if (json != null && json.isObject()) {
                Fields fields = new Fields("", json, violations);
                fields.knowOnly(names);
                order = reading.apply(fields);
            } else {
                violations.add(new Violation("", "an object with " + String.join(", ", names)));
            }
        } catch (IOException unreadable) {
            violations.add(new Violation("", "JSON"));
        }
        return violations.isEmpty()
                ? new Checked.Right<>(Objects.requireNonNull(order))
                : new Checked.Wrong<>(violations);
    }
}
