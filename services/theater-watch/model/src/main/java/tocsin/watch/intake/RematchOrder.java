package tocsin.watch.intake;

/**
 * The order to match what came in the last days again.
 *
 * @param days how many, 1 to 90
 * @param reason why, for those who look later
 */
public record RematchOrder(int days, String reason) {
    /** More than the broker keeps is no use; this leaves room for those who let it keep more. */
    public static final int MOST_DAYS = 90;

    public RematchOrder {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("days are 1 to 90, not " + days);
        }
    }
}
