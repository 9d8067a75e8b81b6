package tocsin.watch.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Sends messages to the broker. An interface, so that the use cases know no client and tests need no broker. */
public interface Publication {
    /**
     * Sends messages in their order, without waiting for one before the next.
     *
     * @return for each, a future that is done when every in-sync copy has it; it comes to its end on any thread
     */
    List<CompletableFuture<Void>> send(List<Outgoing> messages);

    /** Sends messages in their order; done when the broker has all, and failed if it has not. */
    default Uni<Void> sendAll(List<Outgoing> messages) {
        return Uni.createFrom()
                .completionStage(() -> CompletableFuture.allOf(send(messages).toArray(CompletableFuture[]::new)));
    }
}
