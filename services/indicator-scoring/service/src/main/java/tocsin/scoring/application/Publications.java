package tocsin.scoring.application;

import java.util.List;

/** Tells what has been committed, in order, and notes when the broker has it. Never waits. */
public interface Publications {

    /** Tells these after all that was handed over before. */
    void publish(List<Publication> publications);

    /** Tells what an earlier owner of the board left untold, after all that was handed over before. */
    void publishLeftovers(String board);
}
