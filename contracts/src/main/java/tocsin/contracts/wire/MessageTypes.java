package tocsin.contracts.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.contracts.catalogue.Draft;
import tocsin.contracts.catalogue.DraftDropped;
import tocsin.contracts.intake.AcceptedReport;
import tocsin.contracts.intake.BoardDropped;
import tocsin.contracts.intake.FeedEnded;
import tocsin.contracts.intake.FeedStarted;
import tocsin.contracts.intake.PartitionMarker;
import tocsin.contracts.observation.Activated;
import tocsin.contracts.observation.Dropped;
import tocsin.contracts.observation.Fed;
import tocsin.contracts.observation.FeedOpened;
import tocsin.contracts.observation.Judged;
import tocsin.contracts.observation.Matched;
import tocsin.contracts.observation.Ruled;
import tocsin.contracts.observation.Tick;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.Assessment;
import tocsin.contracts.warning.BoardForgotten;

/** The CloudEvents type of each message: {@code tocsin.} and the record's name, {@code tocsin.accepted-report}. */
public final class MessageTypes {
    public static final String PREFIX = "tocsin.";

    private static final List<Class<?>> ALL = List.of(
            AcceptedReport.class,
            PartitionMarker.class,
            FeedStarted.class,
            FeedEnded.class,
            BoardDropped.class,
            Matched.class,
            Judged.class,
            Ruled.class,
            Activated.class,
            Tick.class,
            FeedOpened.class,
            Fed.class,
            Dropped.class,
            Assessment.class,
            Alert.class,
            BoardForgotten.class,
            CatalogueBundle.class,
            Draft.class,
            DraftDropped.class);

    private static final Map<String, Class<?>> BY_NAME = new HashMap<>();
    private static final Map<Class<?>, String> NAMES = new HashMap<>();

    static {
        for (Class<?> type : ALL) {
            String name = PREFIX
                    + type.getSimpleName()
                            .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                            .toLowerCase(java.util.Locale.ROOT);
            BY_NAME.put(name, type);
            NAMES.put(type, name);
        }
    }

    private MessageTypes() {}

    /** Every message. */
    public static List<Class<?>> all() {
        return ALL;
    }

    /** The name of a message type; an error of the caller's for a type that is no message. */
    public static String nameOf(Class<?> type) {
        String name = NAMES.get(type);
        if (name == null) {
            throw new IllegalArgumentException(type + " is no message");
        }
        return name;
    }

    /** The message type of a name, absent for an unknown one. */
    public static @Nullable Class<?> named(String name) {
        return BY_NAME.get(name);
    }
}
