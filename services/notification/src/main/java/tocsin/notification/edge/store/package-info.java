/** The tables of the schema notification. */
@NullMarked
package tocsin.notification.edge.store;

import org.jspecify.annotations.NullMarked;
