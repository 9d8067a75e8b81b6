package tocsin.standalone.supervision;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which port each part listens on. */
public record PortPlan(Map<String, Integer> ports) {

    /** How far the second replica of a service is from the first. */
    static final int REPLICA_STEP = 10;

    private static final Map<String, Integer> DEFAULTS = defaults();

    public PortPlan {
        ports = Map.copyOf(ports);
    }

    private static Map<String, Integer> defaults() {
        Map<String, Integer> defaults = new LinkedHashMap<>();
        defaults.put("gateway", 8080);
        defaults.put("theater-watch", 8081);
        defaults.put("indicator-scoring", 8082);
        defaults.put("notification", 8083);
        defaults.put("keycloak", 8180);
        defaults.put("postgres", 5433);
        defaults.put("kafka", 9092);
        defaults.put("smtp", 3025);
        defaults.put("inbox", 8025);
        return defaults;
    }

    public static PortPlan standard() {
        return new PortPlan(DEFAULTS);
    }

    /** All ports moved by as much, e.g. for a second stack on one machine. */
    public PortPlan moved(int by) {
        Map<String, Integer> moved = new LinkedHashMap<>();
        ports.forEach((part, port) -> moved.put(part, port + by));
        return new PortPlan(moved);
    }

    /**
     * With another port for one part.
     *
     * @throws IllegalArgumentException if there is no such part, or no such port
     */
    public PortPlan with(String part, int port) {
        if (!DEFAULTS.containsKey(part)) {
            throw new IllegalArgumentException("There is no part " + part + "; ports can be chosen for "
                    + String.join(", ", DEFAULTS.keySet()) + ".");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("A port is a number from 1 to 65535, not " + port + ".");
        }
        Map<String, Integer> changed = new LinkedHashMap<>(ports);
        changed.put(part, port);
        return new PortPlan(changed);
    }

    public int of(String part) {
        Integer port = ports.get(part);
        if (port == null) {
            throw new IllegalArgumentException("no port for " + part);
        }
        return port;
    }
}
