package tocsin.notification.edge.store;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import tocsin.notification.application.ClaimedDelivery;

/**
 * Records together what has arrived: while one statement runs, what comes waits for the next. One that comes alone waits for nothing.
 */
final class ArrivedTogether {
    private static final int MOST = 200;

    /** Records deliveries as delivered; answers the ids of those behind which more waits in their lane. */
    interface Statement {
        Uni<Set<UUID>> run(List<ClaimedDelivery> arrived);
    }

    private record Waiting(ClaimedDelivery delivery, UniEmitter<? super Boolean> answer) {}

    private final Statement statement;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private boolean running;

    ArrivedTogether(Statement statement) {
        this.statement = statement;
    }

    /** Whether more waits in the same lane; fails if the statement that it was recorded by fails, and is not recorded then. */
    Uni<Boolean> record(ClaimedDelivery delivery) {
        return Uni.createFrom().emitter(answer -> add(new Waiting(delivery, answer)));
    }

    private void add(Waiting arrived) {
        synchronized (waiting) {
            waiting.add(arrived);
            if (running) {
                return;
            }
            running = true;
        }
        recordNext();
    }

    private void recordNext() {
        List<Waiting> batch = take();
        if (batch.isEmpty()) {
            return;
        }
        Uni.createFrom()
                .deferred(() ->
                        statement.run(batch.stream().map(Waiting::delivery).toList()))
                .subscribe()
                .with(
                        more -> {
                            recordNext();
                            batch.forEach(each -> each.answer()
                                    .complete(more.contains(each.delivery().id())));
                        },
                        failure -> {
                            recordNext();
                            batch.forEach(each -> each.answer().fail(failure));
                        });
    }

    private List<Waiting> take() {
        List<Waiting> batch = new ArrayList<>();
        synchronized (waiting) {
            while (batch.size() < MOST && !waiting.isEmpty()) {
                batch.add(waiting.remove());
            }
            running = !batch.isEmpty();
        }
        return batch;
    }
}
