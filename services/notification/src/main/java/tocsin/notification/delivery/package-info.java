/** How one message reaches one subscription: attempts, waiting times, outcomes. Pure Java: no framework, no clock, no I/O. */
@NullMarked
package tocsin.notification.delivery;

import org.jspecify.annotations.NullMarked;
