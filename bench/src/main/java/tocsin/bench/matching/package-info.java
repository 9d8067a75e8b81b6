/** How fast reports are matched to stored queries and patterns, beside Lucene's Monitor. */
@NullMarked
package tocsin.bench.matching;

import org.jspecify.annotations.NullMarked;
