/** How fast alerts reach a webhook, beside Prometheus Alertmanager. */
@NullMarked
package tocsin.bench.delivery;

import org.jspecify.annotations.NullMarked;
