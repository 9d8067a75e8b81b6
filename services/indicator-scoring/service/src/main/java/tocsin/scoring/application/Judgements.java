package tocsin.scoring.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import tocsin.contracts.observation.Judged;

/** Every judgement that was ever given and applied, those withdrawn or expired included. */
public interface Judgements {

    /** The judgement of this id, on whatever board. */
    Uni<Optional<Judged>> find(String id);

    /** All about a problem on a board, the newest first. */
    Uni<List<Judged>> about(String board, String problem);
}
