package tocsin.notification.feed;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A message of the Common Alerting Protocol 1.2 (OASIS, 2010), as far as the profile in {@code docs/cap-profile.md} uses it. The
 * names of its parts are those of the standard.
 *
 * @param identifier unique for its sender; like the sender's without spaces, commas, &lt; and &amp;
 * @param sender unique in the world
 * @param sent when; told to the second
 * @param status whether it is meant
 * @param msgType what it does to the messages that it refers to
 * @param restriction who else must not have it; absent: it is for everybody
 * @param note why it cancels; absent unless it does
 * @param references messages of the same sender that it takes the place of
 * @param incidents what else tells of the same
 * @param info what it says
 */
record CapMessage(
        String identifier,
        String sender,
        Instant sent,
        Status status,
        MsgType msgType,
        @Nullable String restriction,
        @Nullable String note,
        List<Reference> references,
        String incidents,
        Said info) {
    CapMessage {
        requireName("identifier", identifier);
        requireName("sender", sender);
        references = List.copyOf(references);
        if (msgType == MsgType.ALERT != references.isEmpty()) {
            throw new IllegalArgumentException("an alert refers to none, an update and a cancellation to something");
        }
    }

    /** Holds a name that stands in references to what it may consist of. */
    static void requireName(String field, String name) {
        if (!name.matches("[^\\s,<&\\p{Cntrl}]+")) {
            throw new IllegalArgumentException(
                    "%s has characters, none of them a space, comma, < or &, not '%s'".formatted(field, name));
        }
    }

    /** A message as others refer to it. */
    record Reference(String sender, String identifier, Instant sent) {}

    /**
     * What it says, in one language.
     *
     * @param event title of the problem
     * @param responseType what its reader should do
     * @param web where more is shown
     * @param parameters what else it says, for programs
     * @param areas where
     */
    record Said(
            String event,
            ResponseType responseType,
            Urgency urgency,
            Severity severity,
            Certainty certainty,
            String eventCode,
            Instant effective,
            String senderName,
            String headline,
            String description,
            String web,
            List<Parameter> parameters,
            List<TheaterArea> areas) {
        Said {
            Objects.requireNonNull(event, "event");
            parameters = List.copyOf(parameters);
            areas = List.copyOf(areas);
        }
    }

    /** A value with its name. */
    record Parameter(String valueName, String value) {}

    /** A value of which the standard has a list; of these, the ones that Tocsin says. */
    interface Coded {
        String name();

        /** As the standard spells it: {@code AllClear}. */
        default String code() {
            return Stream.of(name().split("_"))
                    .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining());
        }
    }

    enum Status implements Coded {
        ACTUAL,
        EXERCISE
    }

    enum MsgType implements Coded {
        ALERT,
        UPDATE,
        CANCEL
    }

    enum ResponseType implements Coded {
        MONITOR,
        ALL_CLEAR,
        NONE
    }

    enum Urgency implements Coded {
        EXPECTED,
        FUTURE,
        PAST
    }

    enum Severity implements Coded {
        EXTREME,
        SEVERE,
        MODERATE,
        MINOR
    }

    enum Certainty implements Coded {
        LIKELY,
        POSSIBLE,
        UNLIKELY
    }
}
