/** The topics, declared once: partitions, retention, compaction. */
@NullMarked
package tocsin.contracts.topics;

import org.jspecify.annotations.NullMarked;
