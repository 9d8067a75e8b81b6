package tocsin.backtest.edge;

/** A backtest that cannot be run, told so that a person knows what to do. */
final class BacktestFailed extends Exception {
    private static final long serialVersionUID = 1L;

    BacktestFailed(String message) {
        super(message);
    }

    BacktestFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
