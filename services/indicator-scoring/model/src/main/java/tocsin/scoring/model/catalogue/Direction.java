package tocsin.scoring.model.catalogue;

/** Which way a score must move to speak: hostile surges go down, cooperative ones up. */
public enum Direction {
    UP(1),
    DOWN(-1);

    private final int sign;

    Direction(int sign) {
        this.sign = sign;
    }

    public int sign() {
        return sign;
    }
}
