package tocsin.gateway.edge.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class SessionTurnsTest {
    private final SessionTurns turns = new SessionTurns();
    private final List<String> told = new ArrayList<>();

    @Test
    void oneSessionsRequestsTakeTurns() {
        CompletableFuture<String> first = new CompletableFuture<>();
        ask("session", first);
        ask("session", CompletableFuture.completedFuture("second"));
        ask("other", CompletableFuture.completedFuture("other"));

        assertThat(told).containsExactly("other");
        first.complete("first");

        assertThat(told).containsExactlyInAnyOrder("other", "first", "second");
        assertThat(turns.busy()).isZero();
    }

    @Test
    void aFailureEndsTheTurnToo() {
        CompletableFuture<String> first = new CompletableFuture<>();
        ask("session", first);
        ask("session", CompletableFuture.completedFuture("second"));

        first.completeExceptionally(new IllegalStateException("refused"));

        assertThat(told).containsExactlyInAnyOrder("failed", "second");
        assertThat(turns.busy()).isZero();
    }

    private void ask(String session, CompletableFuture<String> answer) {
        turns.inTurn(session, Runnable::run, () -> Uni.createFrom().completionStage(answer))
                .subscribe()
                .with(told::add, failure -> told.add("failed"));
    }
}
