package tocsin.scoring.board;

/**
 * What came in.
 *
 * @param reports reports never heard of before
 * @param duplicates reports that said nothing new: the revision that stood, or a lesser one
 * @param observations new matches, each of one report with one indicator in one theater
 */
public record Tally(long reports, long duplicates, long observations) {

    public static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(reports + other.reports, duplicates + other.duplicates, observations + other.observations);
    }
}
