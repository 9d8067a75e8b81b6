/** What a subscriber is told. Pure Java: no framework, no clock, no I/O. */
@NullMarked
package tocsin.notification.message;

import org.jspecify.annotations.NullMarked;
