/** What is told together: how long alerts wait for one another, and which of them make one message. Pure Java: no framework, no clock, no I/O. */
@NullMarked
package tocsin.notification.bundle;

import org.jspecify.annotations.NullMarked;
