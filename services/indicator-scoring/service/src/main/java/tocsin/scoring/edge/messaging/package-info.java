/** Observations in; alerts, assessments and the catalogue out. */
@NullMarked
package tocsin.scoring.edge.messaging;

import org.jspecify.annotations.NullMarked;
