/** What holds alerts back for some time: silences, maintenance, inhibition. Pure Java: no framework, no clock, no I/O. */
@NullMarked
package tocsin.notification.hold;

import org.jspecify.annotations.NullMarked;
