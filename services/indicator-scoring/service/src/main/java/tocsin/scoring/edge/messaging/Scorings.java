package tocsin.scoring.edge.messaging;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import tocsin.consuming.RecordReading;
import tocsin.scoring.application.Catalogues;
import tocsin.scoring.application.ScoreObservations;

/** The two consumers of observations, each with its own boards: a big replay never stands before the live board. */
@Singleton
class Scorings {

    private final ScoreObservations liveBoards;
    private final ObservationScoring live;
    private final ObservationScoring exercises;

    Scorings(RecordReading reading, Catalogues catalogues, Outlet outlet, MeterRegistry meters) {
        this.liveBoards = new ScoreObservations(catalogues, outlet);
        this.live = new ObservationScoring(reading, liveBoards, outlet, lag(meters, "live"));
        this.exercises = new ObservationScoring(
                reading, new ScoreObservations(catalogues, outlet), outlet, lag(meters, "exercise"));
    }

    ScoreObservations liveBoards() {
        return liveBoards;
    }

    ObservationScoring live() {
        return live;
    }

    ObservationScoring exercises() {
        return exercises;
    }

    private static Timer lag(MeterRegistry meters, String kind) {
        return Timer.builder("tocsin.observation.lag")
                .description("from the broker's stamp of an observation to the commit of what came of it")
                .tag("kind", kind)
                .publishPercentiles(.5, .99)
                .register(meters);
    }
}
