package tocsin.backtest.application;

/** Is told how far a backtest has come. */
public interface Progress {
    /** So many reports of so many have been fed. */
    void fed(String catalogue, int done, int of);
}
