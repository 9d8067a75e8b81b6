package tocsin.scoring.application;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** How this service is set. */
@ConfigMapping(prefix = "tocsin.catalogue")
public interface ScoringConfiguration {

    /** The directory with the catalogue; without one the newest version that was ever read holds. */
    Optional<Path> directory();
}
