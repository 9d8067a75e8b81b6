package tocsin.notification.hold;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.warning.WarningLevel;

/** What becomes of alerts of one problem that were held back, when nothing holds them any more. */
public enum LetGo {
    /** The newest is sent and tells of the others. */
    SEND_THE_NEWEST,
    /** All is as the subscriber was last told: nothing is sent. */
    NOTHING_TO_TELL;

    /**
     * Where a problem stands.
     *
     * @param level its level
     * @param blind why it is blind, if so
     */
    public record Standing(WarningLevel level, @Nullable String blind) {
        /** Of which nobody was ever told. */
        public static final Standing NEVER_TOLD = new Standing(WarningLevel.NORMAL, null);

        public Standing {
            Objects.requireNonNull(level, "level");
        }
    }

    /** Compares what was last told with what is now. */
    public static LetGo between(Standing told, Standing now) {
        boolean same = told.level() == now.level() && (told.blind() == null) == (now.blind() == null);
        return same ? NOTHING_TO_TELL : SEND_THE_NEWEST;
    }
}
