package tocsin.watch.edge.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import tocsin.consuming.LedgeredConsumption;
import tocsin.watch.application.MatchExerciseReports;
import tocsin.watch.application.MatchLiveReports;

/** Reads the accepted reports in batches. */
@Singleton
class ReportChannels {
    private final LedgeredConsumption consumption;
    private final MatchLiveReports live;
    private final MatchExerciseReports exercises;

    ReportChannels(LedgeredConsumption consumption, MatchLiveReports live, MatchExerciseReports exercises) {
        this.consumption = consumption;
        this.live = live;
        this.exercises = exercises;
    }

    @Incoming("reports")
    Uni<Void> reports(ConsumerRecords<String, byte[]> batch) {
        return consumption.consume("reports", batch, live);
    }

    @Incoming("exercise-reports")
    Uni<Void> exerciseReports(ConsumerRecords<String, byte[]> batch) {
        return consumption.consume("exercise-reports", batch, exercises);
    }
}
