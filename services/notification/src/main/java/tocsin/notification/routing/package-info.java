/** Who is told of an alert, and how much of it: the tree that leads alerts to audiences, and the filters of subscriptions. */
@NullMarked
package tocsin.notification.routing;

import org.jspecify.annotations.NullMarked;
