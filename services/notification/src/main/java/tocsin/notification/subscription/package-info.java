/** Who is told of which alerts, and why. Pure Java: no framework, no clock, no I/O. */
@NullMarked
package tocsin.notification.subscription;

import org.jspecify.annotations.NullMarked;
