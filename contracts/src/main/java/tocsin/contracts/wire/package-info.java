/** The form of a message on Kafka: CloudEvents 1.0 in binary mode with a JSON payload. */
@NullMarked
package tocsin.contracts.wire;

import org.jspecify.annotations.NullMarked;
