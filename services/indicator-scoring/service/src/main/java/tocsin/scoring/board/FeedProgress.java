package tocsin.scoring.board;

import tocsin.contracts.intake.FeedCoverage;

/**
 * How far a feed into an exercise has come.
 *
 * @param feed its id
 * @param coverage the days it speaks for
 * @param stage whether more is to come
 * @param tally what came in by it
 */
public record FeedProgress(String feed, FeedCoverage coverage, Stage stage, Tally tally) {

    /** Whether more is to come. */
    public enum Stage {
        OPEN,
        COMPLETE
    }

    FeedProgress counting(Tally more) {
        return new FeedProgress(feed, coverage, stage, tally.plus(more));
    }

    FeedProgress completed() {
        return new FeedProgress(feed, coverage, Stage.COMPLETE, tally);
    }
}
