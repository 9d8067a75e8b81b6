package tocsin.scoring.model.warning;

import java.time.Instant;
import tocsin.scoring.model.catalogue.Level;

/** The first whole second at which the level will be another one, if nothing new arrives and the feeds go on. */
public record NextCrossing(Instant at, Level level) {}
