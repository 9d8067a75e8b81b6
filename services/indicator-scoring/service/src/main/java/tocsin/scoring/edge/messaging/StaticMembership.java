package tocsin.scoring.edge.messaging;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A consumer with a name of its own comes back to its partitions without a rebalance; on one machine only. */
class StaticMembership {

    @Produces
    @Singleton
    @Identifier("membership")
    Map<String, Object> membership(@ConfigProperty(name = "tocsin.instance") Optional<String> instance) {
        return instance.<Map<String, Object>>map(name -> Map.of(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, name))
                .orElse(Map.of());
    }
}
