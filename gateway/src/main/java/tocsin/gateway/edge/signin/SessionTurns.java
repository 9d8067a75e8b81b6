package tocsin.gateway.edge.signin;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Lets the requests of one session look who is calling one after another. A page sends several at once, and at the token's
 * end each would refresh the session: Quarkus then hands one answer to requests of different contexts and fails
 * (quarkusio/quarkus#53748), or refreshes twice at the same moment (quarkusio/quarkus#55196).
 */
final class SessionTurns {
    private final ConcurrentMap<String, CompletableFuture<Void>> last = new ConcurrentHashMap<>();

    /**
     * Does some work when all earlier work of the session is done, well or badly.
     *
     * @param session names the session
     * @param own where the request's own work runs
     * @param work must end, so it has a timeout of its own
     */
    <T> Uni<T> inTurn(String session, Executor own, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            CompletableFuture<Void> mine = new CompletableFuture<>();
            CompletableFuture<Void> before = last.put(session, mine);
            Uni<T> turn = before == null
                    ? work.get()
                    : Uni.createFrom().completionStage(before).emitOn(own).chain(work::get);
            return turn.onTermination().invoke(() -> {
                last.remove(session, mine);
                mine.complete(null);
            });
        });
    }

    /** How many sessions have work under way. */
    int busy() {
        return last.size();
    }
}
