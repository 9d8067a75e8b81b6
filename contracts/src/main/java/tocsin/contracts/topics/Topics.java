package tocsin.contracts.topics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All topics. Stamped by the broker ({@code LogAppendTime}), because records that carry the times of 2019 would be
 * deleted by retention within minutes; times of the domain live in the payload only.
 */
public final class Topics {
    public static final String REPORTS = "reports";
    public static final String EXERCISE_REPORTS = "exercise-reports";
    public static final String OBSERVATIONS = "observations";
    public static final String EXERCISE_OBSERVATIONS = "exercise-observations";
    public static final String ASSESSMENTS = "assessments";
    public static final String ALERTS = "alerts";
    public static final String CATALOGUE = "catalogue";
    public static final String DEAD_LETTERS = ".dlq";

    /** How many partitions spread the work. The live clock is the least word of all partitions of {@link #REPORTS}. */
    public static final int SPREAD = 4;

    private static final Duration REMATCH = Duration.ofDays(35);
    private static final Duration ALERT_MEMORY = Duration.ofDays(400);

    private Topics() {}

    /** Every topic, dead letters included. */
    public static List<TopicDeclaration> all() {
        List<TopicDeclaration> declared = new ArrayList<>(List.of(
                kept(REPORTS, SPREAD, REMATCH),
                kept(EXERCISE_REPORTS, SPREAD, REMATCH),
                kept(OBSERVATIONS, SPREAD, REMATCH),
                kept(EXERCISE_OBSERVATIONS, SPREAD, REMATCH),
                compacted(ASSESSMENTS, SPREAD),
                kept(ALERTS, SPREAD, ALERT_MEMORY),
                compacted(CATALOGUE, 1)));
        for (String read : List.of(
                REPORTS, EXERCISE_REPORTS, OBSERVATIONS, EXERCISE_OBSERVATIONS, ASSESSMENTS, ALERTS, CATALOGUE)) {
            declared.add(kept(deadLetters(read), 1, ALERT_MEMORY));
        }
        return List.copyOf(declared);
    }

    /** Where records of a topic go that could not be read. */
    public static String deadLetters(String topic) {
        return topic + DEAD_LETTERS;
    }

    private static TopicDeclaration kept(String name, int partitions, Duration retention) {
        return new TopicDeclaration(
                name,
                partitions,
                Map.of(
                        "cleanup.policy", "delete",
                        "retention.ms", Long.toString(retention.toMillis()),
                        "retention.bytes", "-1",
                        "message.timestamp.type", "LogAppendTime",
                        "max.message.bytes", "4194304"));
    }

    private static TopicDeclaration compacted(String name, int partitions) {
        return new TopicDeclaration(
                name,
                partitions,
                Map.of(
                        "cleanup.policy", "compact",
                        "message.timestamp.type", "LogAppendTime",
                        "max.message.bytes", "16777216"));
    }
}
