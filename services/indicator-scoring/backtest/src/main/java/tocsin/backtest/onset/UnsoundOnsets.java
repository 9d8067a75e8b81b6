package tocsin.backtest.onset;

import java.util.List;
import java.util.stream.Collectors;

/** Onsets that cannot be judged against, with every fault found. */
public final class UnsoundOnsets extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<OnsetFault> faults;

    public UnsoundOnsets(List<OnsetFault> faults) {
        super(faults.stream().map(OnsetFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<OnsetFault> faults() {
        return faults;
    }
}
