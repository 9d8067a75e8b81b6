/** Which reports tell of the same event: two that share a fingerprint. */
@NullMarked
package tocsin.watch.sameness;

import org.jspecify.annotations.NullMarked;
