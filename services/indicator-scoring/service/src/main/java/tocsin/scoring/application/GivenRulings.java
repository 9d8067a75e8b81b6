package tocsin.scoring.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import tocsin.contracts.observation.Ruled;

/** What officers ruled on pairs of reports. */
public interface GivenRulings {

    /** The last word on each pair of reports on a board, the newest first; those taken back included. */
    Uni<List<Ruled>> on(String board);
}
