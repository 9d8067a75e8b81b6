package tocsin.bench.scoring;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** The rule in Kafka Streams without a broker: two processors, each with a store in memory that is not logged. */
final class KafkaStreamsPeer implements AutoCloseable {
    private static final String INPUT = "observations";
    private static final Serde<Score> SCORE = Serdes.serdeFrom(
            (_, score) -> ByteBuffer.allocate(17)
                    .putDouble(score.mass())
                    .putLong(score.at())
                    .put((byte) (score.above() ? 1 : 0))
                    .array(),
            (_, bytes) -> {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                return new Score(buffer.getDouble(), buffer.getLong(), buffer.get() == 1);
            });

    private final TopologyTestDriver driver;
    private final TestInputTopic<String, Double> input;
    private final long[] flips = new long[1];

    KafkaStreamsPeer(Map<String, String> problems, double threshold) {
        Topology topology = new Topology();
        topology.addSource(
                        INPUT, Serdes.String().deserializer(), Serdes.Double().deserializer(), INPUT)
                .addProcessor("scores", () -> new Scores(problems, threshold), INPUT)
                .addProcessor("problems", () -> new Problems(flips), "scores")
                .addStateStore(
                        Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore("scores"), Serdes.String(), SCORE)
                                .withLoggingDisabled(),
                        "scores")
                .addStateStore(
                        Stores.keyValueStoreBuilder(
                                        Stores.inMemoryKeyValueStore("above"), Serdes.String(), Serdes.Integer())
                                .withLoggingDisabled(),
                        "problems");
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "bench");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        this.driver = new TopologyTestDriver(topology, settings);
        this.input = driver.createInputTopic(
                INPUT, Serdes.String().serializer(), Serdes.Double().serializer());
    }

    void send(Observation observation) {
        input.pipeInput(observation.indicator(), observation.mass(), Instant.ofEpochSecond(observation.at()));
    }

    long flips() {
        return flips[0];
    }

    @Override
    public void close() {
        driver.close();
    }

    /** The decayed sums; forwards a problem with 1 or -1 when one of its indicators crosses the threshold. */
    private static final class Scores implements Processor<String, Double, String, Integer> {
        private final Map<String, String> problems;
        private final double threshold;
        private @Nullable ProcessorContext<String, Integer> context;

        Scores(Map<String, String> problems, double threshold) {
            this.problems = problems;
            this.threshold = threshold;
        }

        @Override
        public void init(ProcessorContext<String, Integer> given) {
            this.context = given;
        }

        @Override
        public void process(Record<String, Double> mass) {
            var here = Objects.requireNonNull(context);
            KeyValueStore<String, Score> scores = here.getStateStore("scores");
            Score stored = scores.get(mass.key());
            Score before = stored == null ? Score.NOTHING : stored;
            Score after = before.plus(mass.value(), mass.timestamp() / 1_000, threshold);
            scores.put(mass.key(), after);
            if (after.above() != before.above()) {
                here.forward(
                        new Record<>(problems.getOrDefault(mass.key(), ""), after.above() ? 1 : -1, mass.timestamp()));
            }
        }
    }

    /** How many indicators of each problem stand above the threshold. */
    private static final class Problems implements Processor<String, Integer, Void, Void> {
        private final long[] flips;
        private @Nullable ProcessorContext<Void, Void> context;

        Problems(long[] flips) {
            this.flips = flips;
        }

        @Override
        public void init(ProcessorContext<Void, Void> given) {
            this.context = given;
        }

        @Override
        public void process(Record<String, Integer> change) {
            KeyValueStore<String, Integer> above =
                    Objects.requireNonNull(context).getStateStore("above");
            Integer before = above.get(change.key());
            above.put(change.key(), (before == null ? 0 : before) + change.value());
            flips[0]++;
        }
    }
}
