/** Links by which the reader of a mail acts without signing in: signed, expiring, good for one thing. Pure Java: no framework, no clock, no I/O. */
@NullMarked
package tocsin.notification.link;

import org.jspecify.annotations.NullMarked;
