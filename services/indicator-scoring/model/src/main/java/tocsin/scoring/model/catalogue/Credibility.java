package tocsin.scoring.model.catalogue;

/** How credible a piece of information is, on the Admiralty scale: 1 confirmed, 5 improbable, 6 unknown. */
public enum Credibility {
    ONE(1),
    TWO(2),
    THREE(3),
    FOUR(4),
    FIVE(5),
    SIX(6);

    private final int digit;

    Credibility(int digit) {
        this.digit = digit;
    }

    /** The credibility that is written with this digit, 1 to 6. */
    public static Credibility of(int digit) {
        for (Credibility credibility : values()) {
            if (credibility.digit == digit) {
                return credibility;
            }
        }
        throw new InvalidItem("", "credibility", "1 to 6, not " + digit);
    }

    public int digit() {
        return digit;
    }
}
