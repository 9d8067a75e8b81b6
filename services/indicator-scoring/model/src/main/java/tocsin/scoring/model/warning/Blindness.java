package tocsin.scoring.model.warning;

import java.time.Instant;

/** Something that a problem must hear is silent: while it stands, the level may rise but never fall. */
public record Blindness(Instant since, String reason) {}
