package tocsin.scoring.edge.catalogue;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.logging.Logger;
import tocsin.scoring.application.ActivateCatalogue;
import tocsin.scoring.application.DatabaseAway;
import tocsin.scoring.application.Opening;
import tocsin.scoring.application.ScoringConfiguration;
import tocsin.scoring.catalogue.CatalogueContent;
import tocsin.scoring.catalogue.yaml.CatalogueDirectory;

/**
 * Opens the service: an unsound catalogue stops it at once, with all faults told; a database that does not answer is
 * waited for.
 */
@Singleton
class OpenService {

    private static final Logger LOG = Logger.getLogger(OpenService.class);
    private static final long PAUSE_MILLIS = 1_000;

    private final ScoringConfiguration configuration;
    private final Flyway flyway;
    private final ActivateCatalogue activate;
    private final Opening opening;
    private final Thread waiting = Thread.ofVirtual().name("opening").unstarted(this::run);
    private Optional<CatalogueContent> catalogue = Optional.empty();

    OpenService(ScoringConfiguration configuration, Flyway flyway, ActivateCatalogue activate, Opening opening) {
        this.configuration = configuration;
        this.flyway = flyway;
        this.activate = activate;
        this.opening = opening;
    }

    void onStart(@Observes StartupEvent started) {
        catalogue = configuration.directory().map(CatalogueDirectory::read);
        waiting.start();
    }

    void onStop(@Observes ShutdownEvent stopped) {
        waiting.interrupt();
    }

    private void run() {
        try {
            while (!opened()) {
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean opened() {
        try {
            flyway.migrate();
            catalogue.ifPresent(content -> activate.activateDirectory(content, Instant.now()));
            opening.open();
            return true;
        } catch (FlywayException | DatabaseAway away) {
            LOG.warnf("The database does not answer yet: reason=%s", away.getMessage());
            return false;
        }
    }
}
