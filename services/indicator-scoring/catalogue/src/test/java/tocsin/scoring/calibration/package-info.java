@NullMarked
package tocsin.scoring.calibration;

import org.jspecify.annotations.NullMarked;
