@NullMarked
package tocsin.scoring.model.calibration;

import org.jspecify.annotations.NullMarked;
