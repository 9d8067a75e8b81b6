/** Use cases: take an alert in, deliver what is due, keep subscriptions, watch ourselves. */
@NullMarked
package tocsin.notification.application;

import org.jspecify.annotations.NullMarked;
