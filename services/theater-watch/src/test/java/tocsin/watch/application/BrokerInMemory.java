package tocsin.watch.application;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.errors.TimeoutException;

/** A broker for tests: takes what is sent until it is told to take only the first few more. */
@Alternative
@Singleton
public class BrokerInMemory implements Publication {
    private final List<Outgoing> taken = new ArrayList<>();
    private int left = Integer.MAX_VALUE;

    /** Everything that was taken, in order. */
    public synchronized List<Outgoing> taken() {
        return List.copyOf(taken);
    }

    /** Forgets everything, and takes everything. */
    public synchronized void begin() {
        taken.clear();
        left = Integer.MAX_VALUE;
    }

    /** Takes only so many messages more. */
    public synchronized void takeOnly(int messages) {
        left = messages;
    }

    @Override
    public synchronized List<CompletableFuture<Void>> send(List<Outgoing> messages) {
        List<CompletableFuture<Void>> sent = new ArrayList<>();
        for (Outgoing message : messages) {
            if (left > 0) {
                left--;
                taken.add(message);
                sent.add(CompletableFuture.completedFuture(null));
            } else {
                sent.add(CompletableFuture.failedFuture(new TimeoutException("no broker")));
            }
        }
        return sent;
    }
}
