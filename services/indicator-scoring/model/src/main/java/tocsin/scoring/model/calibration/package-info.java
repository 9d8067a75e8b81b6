/** What log-odds have meant on history. Pure Java: no framework, no clock, no I/O. */
@NullMarked
package tocsin.scoring.model.calibration;

import org.jspecify.annotations.NullMarked;
