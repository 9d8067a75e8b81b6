package tocsin.scoring.edge.rest;

/** What was recorded, and under which id it is found. */
record Recorded(String id) {}
