package tocsin.scoring.edge.health;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import tocsin.scoring.application.Opening;

/** Ready once the schema and the catalogue are; a broker or database that goes away later is waited for. */
@Readiness
@Singleton
class OpeningCheck implements HealthCheck {

    private final Opening opening;

    OpeningCheck(Opening opening) {
        this.opening = opening;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("schema and catalogue")
                .status(opening.isOpen())
                .build();
    }
}
