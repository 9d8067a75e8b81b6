package tocsin.watch.edge.messaging;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import tocsin.consuming.LedgerRebalanceListener;
import tocsin.consuming.Ledgers;
import tocsin.watch.application.MatchExerciseReports;

/** Goes on where the database says. */
@Singleton
@Identifier("exercise-reports")
class ExerciseReportsListener extends LedgerRebalanceListener {
    ExerciseReportsListener(Ledgers ledgers, MatchExerciseReports application) {
        super(ledgers, application);
    }
}
