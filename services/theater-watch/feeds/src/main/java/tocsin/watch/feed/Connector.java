package tocsin.watch.feed;

import java.io.IOException;
import java.util.Set;

/**
 * Fetches the sources of some kinds. It keeps nothing between two fetches: where it stopped is the cursor that it gave, and
 * is given back once the broker has what came. It is called on a thread that may wait, by one replica at a time for a source;
 * after a kill the same cursor comes again, so the same items must get the same ids.
 */
public interface Connector {
    /** The kinds of the catalogue that it fetches. */
    Set<String> kinds();

    /**
     * Fetches one portion of what has come since the cursor.
     *
     * @throws FetchRefused when the source cannot be read, with the reason for people; it is tried again later
     * @throws IOException as if unreachable
     */
    Fetched fetch(Fetching fetching) throws IOException;
}
