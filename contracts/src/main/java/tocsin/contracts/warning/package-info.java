/** What scoring says: assessments and alerts. */
@NullMarked
package tocsin.contracts.warning;

import org.jspecify.annotations.NullMarked;
