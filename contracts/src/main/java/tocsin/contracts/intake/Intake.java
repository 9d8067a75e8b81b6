package tocsin.contracts.intake;

/** A record of {@code reports} or {@code exercise-reports}. */
public sealed interface Intake permits AcceptedReport, PartitionMarker, FeedStarted, FeedEnded, BoardDropped {}
