package tocsin.notification.edge.store;

import java.util.List;

/** Ids in a column, one a line; ids hold no white space. */
final class Lines {
    private Lines() {}

    static String of(List<String> ids) {
        return String.join("\n", ids);
    }

    static List<String> read(String lines) {
        return lines.lines().filter(line -> !line.isBlank()).toList();
    }
}
