/** What those who run Tocsin must know of it. Pure Java: no framework, no clock, no I/O. */
@NullMarked
package tocsin.notification.operations;

import org.jspecify.annotations.NullMarked;
