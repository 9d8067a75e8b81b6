package tocsin.standalone.command;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import tocsin.standalone.supervision.PartState;
import tocsin.standalone.supervision.PartStatus;
import tocsin.standalone.supervision.StackStatus;

/** One line a part, when it has got somewhere. */
final class Progress {

    private final Map<String, PartStatus> known = new HashMap<>();

    /** Takes these states as told already. */
    void know(StackStatus status) {
        status.parts().forEach(part -> known.put(part.name(), part));
    }

    void show(StackStatus status) {
        for (PartStatus part : status.parts()) {
            PartStatus before = known.put(part.name(), part);
            if ((before == null || before.state() != part.state()) && isWorthALine(part.state())) {
                System.out.println(line(part));
            }
        }
    }

    private static boolean isWorthALine(PartState state) {
        return state != PartState.WAITING && state != PartState.STARTING;
    }

    private static String line(PartStatus part) {
        String time = part.state() == PartState.UP
                ? String.format(Locale.ROOT, "%6.1f s   port %d", part.startSeconds(), part.port())
                : "";
        return String.format("  %-20s %-10s %s", part.name(), part.state().word(), time)
                .stripTrailing();
    }
}
