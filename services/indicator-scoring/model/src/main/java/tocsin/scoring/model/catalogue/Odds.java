package tocsin.scoring.model.catalogue;

/**
 * Where a problem's log-odds start and how far evidence moves them.
 *
 * @param prior decibans, from how often it happened
 * @param slope beta: keeps correlated indicators from claiming too much; .5 until fitted
 * @param background decibans that calm indicators claim on their own; 0 until fitted
 */
public record Odds(double prior, double slope, double background) {
    public Odds {
        InvalidItem.unless(Double.isFinite(prior), "", "priorDecibans", "a finite number");
        InvalidItem.unless(slope > 0 && Double.isFinite(slope), "", "slope", "more than 0");
        InvalidItem.unless(Double.isFinite(background), "", "backgroundDecibans", "a finite number");
    }

    public Odds(double prior) {
        this(prior, .5, 0);
    }
}
