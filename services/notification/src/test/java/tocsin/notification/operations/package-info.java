/** Tests of {@code operations}. */
@NullMarked
package tocsin.notification.operations;

import org.jspecify.annotations.NullMarked;
