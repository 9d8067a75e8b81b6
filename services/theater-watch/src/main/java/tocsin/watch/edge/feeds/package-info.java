/** The connectors: how each kind of source is asked. */
@NullMarked
package tocsin.watch.edge.feeds;

import org.jspecify.annotations.NullMarked;
