/** Tests of {@code feed}. */
@NullMarked
package tocsin.notification.feed;

import org.jspecify.annotations.NullMarked;
