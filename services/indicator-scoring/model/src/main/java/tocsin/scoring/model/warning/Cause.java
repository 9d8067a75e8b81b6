package tocsin.scoring.model.warning;

/** Why a problem is looked at again. */
public sealed interface Cause {
    /** Time passed, evidence came, or something was heard or fell silent. */
    record Passing() implements Cause {}

    /**
     * Evidence that counted was taken out or put otherwise.
     *
     * @param takenOut by how many decibans that lowered the log-odds
     */
    record Correction(double takenOut) implements Cause {}

    /** Another version of the catalogue holds. */
    record NewCatalogue(int version) implements Cause {}
}
