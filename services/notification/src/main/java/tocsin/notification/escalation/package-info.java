/** Who is on watch, and who is called when nobody acknowledges. Pure Java: no framework, no clock, no I/O. */
@NullMarked
package tocsin.notification.escalation;

import org.jspecify.annotations.NullMarked;
