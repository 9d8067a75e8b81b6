/** Tests of {@code escalation}. */
@NullMarked
package tocsin.notification.escalation;

import org.jspecify.annotations.NullMarked;
