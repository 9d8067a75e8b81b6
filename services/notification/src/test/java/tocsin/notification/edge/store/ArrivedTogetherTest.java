package tocsin.notification.edge.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tocsin.notification.application.ClaimedDelivery;
import tocsin.notification.message.Content;
import tocsin.notification.operations.Notice;
import tocsin.notification.subscription.Channel;
import tocsin.notification.subscription.SigningSecret;

class ArrivedTogetherTest {
    private final List<List<UUID>> statements = new ArrayList<>();
    private final List<UniEmitter<? super Set<UUID>>> running = new ArrayList<>();
    private final ArrivedTogether together = new ArrivedTogether(arrived -> {
        statements.add(arrived.stream().map(ClaimedDelivery::id).toList());
        return Uni.createFrom().emitter(running::add);
    });

    private final ClaimedDelivery first = delivery();
    private final ClaimedDelivery second = delivery();
    private final ClaimedDelivery third = delivery();

    @Test
    void oneThatComesAloneIsRecordedAtOnce() {
        UniAssertSubscriber<Boolean> answer = record(first);

        running.getFirst().complete(Set.of());

        assertThat(statements).containsExactly(List.of(first.id()));
        answer.assertCompleted().assertItem(false);
    }

    @Test
    void whatComesMeanwhileIsRecordedTogetherByTheNext() {
        UniAssertSubscriber<Boolean> answered = record(first);
        UniAssertSubscriber<Boolean> waits = record(second);
        UniAssertSubscriber<Boolean> waitsToo = record(third);

        running.getFirst().complete(Set.of(first.id()));

        assertThat(statements).containsExactly(List.of(first.id()), List.of(second.id(), third.id()));
        answered.assertItem(true);
        waits.assertNotTerminated();

        running.getLast().complete(Set.of(third.id()));

        waits.assertItem(false);
        waitsToo.assertItem(true);
    }

    @Test
    void whatAStatementFailsToRecordFailsAndTheNextGoesOn() {
        UniAssertSubscriber<Boolean> fails = record(first);
        UniAssertSubscriber<Boolean> goesOn = record(second);

        running.getFirst().fail(new IllegalStateException("the database is away"));
        running.getLast().complete(Set.of());

        fails.assertFailedWith(IllegalStateException.class, "the database is away");
        goesOn.assertItem(false);
    }

    private UniAssertSubscriber<Boolean> record(ClaimedDelivery delivery) {
        return together.record(delivery).subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    private static ClaimedDelivery delivery() {
        Notice notice = new Notice(UUID.randomUUID(), Notice.Kind.OPERATIONS, Instant.EPOCH, "A notice", "Its text.");
        return new ClaimedDelivery(
                UUID.randomUUID(),
                1,
                UUID.randomUUID(),
                new Channel.Webhook(URI.create("https://example.org/hook"), SigningSecret.of(new byte[32])),
                new Content.OfNotice(notice),
                "A test.",
                Optional.empty());
    }
}
