package tocsin.notification.edge.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads query and path parameters. */
final class Asked {
    private Asked() {}

    static UUID id(String text, String what) {
        return uuid(text).orElseThrow(() -> Refusal.notFound(what));
    }

    static Optional<UUID> id(String field, @Nullable String text, String expected) {
        Optional<String> given = text(text);
        if (given.isPresent() && uuid(given.get()).isEmpty()) {
            throw Refusal.invalid(field, expected);
        }
        return given.flatMap(Asked::uuid);
    }

    static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text).filter(given -> !given.isBlank());
    }

    static Optional<Instant> time(String field, @Nullable String text) {
        try {
            return text(text).map(Instant::parse);
        } catch (DateTimeException noTime) {
            throw Refusal.invalid(field, "a time such as 2026-03-01T06:00:00Z");
        }
    }

    static <E extends Enum<E>> Optional<E> oneOf(Class<E> type, String field, @Nullable String text) {
        return text(text)
                .map(given -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(given.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> Refusal.invalid(field, names(type))));
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ", "one of ", ""));
    }

    private static Optional<UUID> uuid(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }
}
