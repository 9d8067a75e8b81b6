package tocsin.scoring.model.catalogue;

/**
 * What a daily score is standardised against.
 *
 * @param windowDays days of the past that are looked at
 * @param guardDays the newest days that are left out
 * @param clip largest standardised deviation of one day, either way
 * @param floor score units added to the scale, so that a calm past does not make trifles loud
 * @param minimumDays fewer days than this: no value
 */
public record ScoreBase(int windowDays, int guardDays, double clip, double floor, int minimumDays) {
    public static final ScoreBase STANDARD = new ScoreBase(365, 21, 2.5, 5, 60);

    public ScoreBase {
        InvalidItem.unless(windowDays > 0, "", "score.windowDays", "more than 0");
        InvalidItem.unless(guardDays >= 1, "", "score.guardDays", "1 or more");
        InvalidItem.unless(clip > 0, "", "score.clip", "more than 0");
        InvalidItem.unless(floor >= 0, "", "score.floor", "0 or more");
        InvalidItem.unless(minimumDays > 0, "", "score.minimumDays", "more than 0");
    }
}
