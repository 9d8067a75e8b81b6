/** How the ids of reports, alerts and deliveries are made. */
@NullMarked
package tocsin.contracts.identity;

import org.jspecify.annotations.NullMarked;
