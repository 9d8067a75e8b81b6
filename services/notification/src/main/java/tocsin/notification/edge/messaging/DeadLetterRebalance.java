package tocsin.notification.edge.messaging;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import tocsin.consuming.LedgerRebalanceListener;
import tocsin.consuming.Ledgers;

/** Where {@link DeadLetterChannel} goes on after an assignment. */
@Singleton
@Identifier(DeadLetterChannel.CHANNEL)
class DeadLetterRebalance extends LedgerRebalanceListener {
    DeadLetterRebalance(Ledgers ledgers, DeadLetterChannel channel) {
        super(ledgers, channel);
    }
}
