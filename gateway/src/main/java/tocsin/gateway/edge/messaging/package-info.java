/** Hearing assessments and alerts from the broker. */
@NullMarked
package tocsin.gateway.edge.messaging;

import org.jspecify.annotations.NullMarked;
