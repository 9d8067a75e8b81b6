package tocsin.scoring.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/** The catalogue breaks its rules; tells all faults at once. */
public final class UnsoundCatalogueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<CatalogueFault> faults;

    /** At least one fault. */
    public UnsoundCatalogueException(List<CatalogueFault> faults) {
        super(faults.stream()
                .map(CatalogueFault::toString)
                .collect(Collectors.joining("\n  ", "the catalogue has %d faults:\n  ".formatted(faults.size()), "")));
        this.faults = List.copyOf(faults);
    }

    /** Every fault found. */
    public List<CatalogueFault> faults() {
        return faults;
    }
}
