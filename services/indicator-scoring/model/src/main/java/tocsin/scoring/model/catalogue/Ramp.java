package tocsin.scoring.model.catalogue;

/** A straight rise of activation from 0 at {@code from} to 1 at {@code full}, flat outside. */
public record Ramp(double from, double full) {
    public Ramp {
        InvalidItem.unless(Double.isFinite(from) && from >= 0, "", "activationFrom", "0 or more");
        InvalidItem.unless(full > from, "", "activationFull", "more than activationFrom (" + from + ")");
    }

    public double at(double value) {
        return Math.min(1, Math.max(0, (value - from) / (full - from)));
    }
}
