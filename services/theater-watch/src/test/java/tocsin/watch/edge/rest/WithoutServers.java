package tocsin.watch.edge.rest;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import java.util.Set;
import tocsin.watch.application.BrokerInMemory;
import tocsin.watch.application.ExercisesInMemory;
import tocsin.watch.application.FetchesInMemory;
import tocsin.watch.application.HeardInMemory;
import tocsin.watch.application.ReportsInMemory;

/** The service's HTTP side alone: no broker, no database, no Keycloak. */
public class WithoutServers implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
        return Set.of(
                BrokerInMemory.class,
                ReportsInMemory.class,
                ExercisesInMemory.class,
                FetchesInMemory.class,
                HeardInMemory.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.ofEntries(
                Map.entry("quarkus.flyway.migrate-at-start", "false"),
                Map.entry("mp.messaging.incoming.reports.enabled", "false"),
                Map.entry("mp.messaging.incoming.exercise-reports.enabled", "false"),
                Map.entry("mp.messaging.incoming.catalogue.enabled", "false"),
                Map.entry("kafka.bootstrap.servers", "localhost:1"),
                Map.entry("quarkus.log.category.\"tocsin.consuming\".level", "ERROR"),
                Map.entry("quarkus.log.category.\"org.apache.kafka\".level", "OFF"),
                Map.entry("tocsin.watch.tick", "1h"));
    }
}
