package tocsin.scoring.edge.store;

import java.time.Instant;
import tocsin.contracts.warning.WarningLevel;

/**
 * A score at a moment.
 *
 * @param logOdds in decibans
 */
public record HistoryPoint(Instant at, WarningLevel level, double logOdds, double probability) {}
