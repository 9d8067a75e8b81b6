package tocsin.gateway.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How far a listener has heard: per partition, the offset of the next record. Written {@code EPOCH;a:0=12,1=4;w:0=7}. It means
 * the same on every replica of the gateway, whatever order each heard the partitions in.
 *
 * @param epoch names this incarnation of the topics; offsets of another mean nothing
 * @param next per partition, the offset of the next record
 */
public record StreamPosition(String epoch, Map<Lane, Long> next) {
    private static final Pattern EPOCH = Pattern.compile("[0-9a-f]{1,32}");
    private static final Pattern LANES = Pattern.compile("([aw]):(\\d{1,4}=\\d{1,18}(?:,\\d{1,4}=\\d{1,18})*)");

    /**
     * One partition of a topic.
     *
     * @param topic one letter for the topic: {@code a}ssessments or {@code w}arnings, which is alerts
     * @param partition number of the partition
     */
    public record Lane(char topic, int partition) implements Comparable<Lane> {
        @Override
        public int compareTo(Lane other) {
            int byTopic = Character.compare(topic, other.topic);
            return byTopic != 0 ? byTopic : Integer.compare(partition, other.partition);
        }
    }

    public StreamPosition {
        Objects.requireNonNull(epoch, "epoch");
        next = java.util.Collections.unmodifiableMap(new TreeMap<>(next));
    }

    /** The offset of the next record of a partition; 0 for an unknown one. */
    public long next(Lane lane) {
        return next.getOrDefault(lane, 0L);
    }

    /** This position after one more record. */
    public StreamPosition after(Lane lane, long offset) {
        Map<Lane, Long> moved = new TreeMap<>(next);
        moved.merge(lane, offset + 1, Math::max);
        return new StreamPosition(epoch, moved);
    }

    /** The farther of both, partition by partition. */
    public StreamPosition merged(StreamPosition other) {
        Map<Lane, Long> farthest = new TreeMap<>(next);
        other.next.forEach((lane, offset) -> farthest.merge(lane, offset, Math::max));
        return new StreamPosition(epoch, farthest);
    }

    /** Whether it lies, in every partition it knows, no farther than another. */
    public boolean within(StreamPosition other) {
        return next.entrySet().stream().allMatch(entry -> entry.getValue() <= other.next(entry.getKey()));
    }

    /** The form that {@link #parse} reads. */
    public String text() {
        List<String> parts = new ArrayList<>(List.of(epoch));
        Map<Character, List<String>> byTopic = next.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().topic(),
                        TreeMap::new,
                        Collectors.mapping(
                                entry -> entry.getKey().partition() + "=" + entry.getValue(), Collectors.toList())));
        byTopic.forEach((topic, offsets) -> parts.add(topic + ":" + String.join(",", offsets)));
        return String.join(";", parts);
    }

    /** Reads a position; empty for what is none. */
    public static Optional<StreamPosition> parse(String text) {
        List<String> parts = List.of(text.split(";", -1));
        if (!EPOCH.matcher(parts.getFirst()).matches()) {
            return Optional.empty();
        }
        Map<Lane, Long> next = new TreeMap<>();
        for (String part : parts.subList(1, parts.size())) {
            Matcher lanes = LANES.matcher(part);
            if (!lanes.matches()) {
                return Optional.empty();
            }
            for (String entry : lanes.group(2).split(",", -1)) {
                int equals = entry.indexOf('=');
                next.put(
                        new Lane(part.charAt(0), Integer.parseInt(entry.substring(0, equals))),
                        Long.parseLong(entry.substring(equals + 1)));
            }
        }
        return Optional.of(new StreamPosition(parts.getFirst(), next));
    }
}
