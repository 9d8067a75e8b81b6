package tocsin.scoring.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import tocsin.contracts.observation.Matched;
import tocsin.scoring.timeline.Sighting;
import tocsin.scoring.timeline.Turn;

/** Where a time line comes from. */
public interface TimelineSources {

    /** The standing revision of every report that matched any of these indicators. */
    Uni<List<Sighting>> sightings(String board, Collection<String> indicators);

    /** Every change of level of these problems. */
    Uni<List<Turn>> turns(String board, Collection<String> problems);

    /** These reports as they were matched. */
    Uni<List<Matched>> reports(String board, Collection<String> ids);
}
