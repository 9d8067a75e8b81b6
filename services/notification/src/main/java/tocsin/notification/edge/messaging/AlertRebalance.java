package tocsin.notification.edge.messaging;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import tocsin.consuming.LedgerRebalanceListener;
import tocsin.consuming.Ledgers;

/** Where {@link AlertChannel} goes on after an assignment. */
@Singleton
@Identifier(AlertChannel.CHANNEL)
class AlertRebalance extends LedgerRebalanceListener {
    AlertRebalance(Ledgers ledgers, AlertChannel channel) {
        super(ledgers, channel);
    }
}
