/** What the public and partners read of alerts, as Atom and CAP. Pure Java: no framework, no clock, no I/O. */
@NullMarked
package tocsin.notification.feed;

import org.jspecify.annotations.NullMarked;
