package tocsin.standalone.supervision;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a part is. */
public enum PartState {
    /** Needs another part that is not there yet. */
    WAITING,
    STARTING,
    UP,
    /** Runs, but does not answer. */
    SILENT,
    /** Died, and is about to start again. */
    RESTARTING,
    STOPPED,
    /** Could not be started at all. */
    FAILED;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
