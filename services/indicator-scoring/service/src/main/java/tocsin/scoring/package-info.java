/** Indicator scoring: keeps the boards, so that observations become assessments and alerts; owns the catalogue. */
@NullMarked
package tocsin.scoring;

import org.jspecify.annotations.NullMarked;
