package tocsin.scoring.application;

import java.time.Instant;
import java.util.List;
import tocsin.contracts.catalogue.Draft;

/** The catalogues that are tried on boards of their own. Blocks. */
public interface Drafts {

    /** All that are tried, the newest first. */
    List<Listed> all();

    /** Adds a draft whose board begins as the live board stands, and what must be told of it, in one transaction. */
    void add(Draft draft, String name, List<Publication> publications);

    /** Tries a draft no longer, and what must be told of it, in one transaction; whether there was one. */
    boolean drop(String board, List<Publication> publications);

    /**
     * A draft as it is listed.
     *
     * @param board its board, by which it is known
     * @param baseVersion the version that held when it was made
     */
    record Listed(String board, String name, String author, String reason, Instant at, int baseVersion) {}
}
