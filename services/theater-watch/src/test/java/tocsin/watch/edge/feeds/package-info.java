@NullMarked
package tocsin.watch.edge.feeds;

import org.jspecify.annotations.NullMarked;
