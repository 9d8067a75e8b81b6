package tocsin.watch.edge.feeds;

import java.util.HashMap;
import java.util.Map;
import tocsin.watch.feed.SyndicationCursor;

/** The headers of a question whether a document has changed. */
final class Conditions {
    private Conditions() {}

    static Map<String, String> of(SyndicationCursor cursor, String accept) {
        Map<String, String> conditions = new HashMap<>();
        conditions.put("Accept", accept);
        if (cursor.etag() != null) {
            conditions.put("If-None-Match", cursor.etag());
        }
        if (cursor.lastModified() != null) {
            conditions.put("If-Modified-Since", cursor.lastModified());
        }
        return conditions;
    }
}
