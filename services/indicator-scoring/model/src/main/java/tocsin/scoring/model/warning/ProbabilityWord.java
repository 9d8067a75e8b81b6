package tocsin.scoring.model.warning;

/** The words of ICD 203 (2015) for a probability; never to be mixed with a word of confidence. */
public enum ProbabilityWord {
    ALMOST_NO_CHANCE("almost no chance", .05),
    VERY_UNLIKELY("very unlikely", .20),
    UNLIKELY("unlikely", .45),
    ROUGHLY_EVEN_CHANCE("roughly even chance", .55),
    LIKELY("likely", .80),
    VERY_LIKELY("very likely", .95),
    ALMOST_CERTAIN("almost certain", 1);

    private final String text;
    private final double through;

    ProbabilityWord(String text, double through) {
        this.text = text;
        this.through = through;
    }

    /** The word for a probability, 0..1; a bound belongs to the word below it. */
    public static ProbabilityWord of(double probability) {
        for (ProbabilityWord word : values()) {
            if (probability <= word.through) {
                return word;
            }
        }
        throw new IllegalArgumentException("a probability is at most 1: " + probability);
    }

    public String text() {
        return text;
    }
}
