package tocsin.watch.edge.messaging;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import tocsin.watch.application.WatchConfiguration;

/** Under which name this process joins its groups; without a fixed one it joins as somebody new every time. */
@Singleton
class Membership {
    @Produces
    @Singleton
    @Identifier("membership")
    Map<String, Object> membership(WatchConfiguration configuration) {
        Map<String, Object> settings = new HashMap<>();
        configuration.instance().ifPresent(name -> settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, name));
        return settings;
    }
}
