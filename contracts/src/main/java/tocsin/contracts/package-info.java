/** What the services say to each other: one record a message, and the topics that carry them. */
@NullMarked
package tocsin.contracts;

import org.jspecify.annotations.NullMarked;
