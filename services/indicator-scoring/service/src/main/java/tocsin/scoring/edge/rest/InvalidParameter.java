package tocsin.scoring.edge.rest;

import java.util.List;
import tocsin.scoring.application.Change.Fault;

/** A parameter or a field is not as it must be. */
final class InvalidParameter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    InvalidParameter(String field, String expected) {
        this(List.of(new Fault(field, expected)));
    }

    InvalidParameter(List<Fault> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    List<Fault> faults() {
        return faults;
    }
}
