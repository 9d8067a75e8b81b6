package tocsin.watch.matching;

import org.apache.lucene.search.Query;

/**
 * A query ready to be asked.
 *
 * @param indicator id of the indicator it belongs to
 * @param order its place among the indicator's queries; the least one that matches speaks for the indicator
 * @param query as Lucene parsed it
 */
record StoredQuery(String indicator, int order, Query query) {}
