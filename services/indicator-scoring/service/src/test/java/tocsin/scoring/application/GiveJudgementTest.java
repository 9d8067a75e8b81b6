package tocsin.scoring.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tocsin.contracts.observation.Judged;
import tocsin.contracts.observation.Observation;
import tocsin.scoring.application.GiveJudgement.Opinion;
import tocsin.scoring.application.GiveJudgement.Speaker;

class GiveJudgementTest {

    private static final Instant EXERCISE_TIME = Instant.parse("2020-02-01T10:00:00.5Z");
    private static final Speaker ANALYST = new Speaker("analyst", "c-1");

    private final List<Judged> applied = new ArrayList<>();
    private final List<Observation> recorded = new ArrayList<>();
    private boolean brokerAway;
    private final GiveJudgement giving = new GiveJudgement(
            board -> Uni.createFrom().item(board.equals("x") ? Optional.of(EXERCISE_TIME) : Optional.empty()),
            new Applied(),
            this::record);

    @Test
    void aJudgementIsARecordDatedByTheBoardsClock() {
        Change<String> change = give(opinion(Duration.ofDays(10)));

        assertThat(recorded).singleElement().isInstanceOfSatisfying(Judged.class, judged -> {
            assertThat(change).isEqualTo(new Change.Done<>(judged.id()));
            assertThat(judged.at()).isEqualTo(Instant.parse("2020-02-01T10:00:00Z"));
            assertThat(judged.author()).isEqualTo("analyst");
            assertThat(judged.decibans()).isEqualTo(6);
        });
    }

    @Test
    void theSameWordsAgainAreTheSameJudgementAndNoRecord() {
        Change<String> first = give(opinion(Duration.ofDays(10)));
        applied.add((Judged) recorded.getFirst());

        Change<String> again = give(opinion(Duration.ofDays(10)));

        assertThat(again).isEqualTo(first);
        assertThat(recorded).hasSize(1);
    }

    @Test
    void itExpiresAfterTheBoardsTimeAndWithinFourHundredDays() {
        assertThat(give(opinion(Duration.ofSeconds(-1)))).isInstanceOf(Change.Invalid.class);
        assertThat(give(opinion(Duration.ofDays(401)))).isInstanceOf(Change.Invalid.class);
        assertThat(recorded).isEmpty();
    }

    @Test
    void itIsTakenBackOnceByWhoeverWithAReason() {
        give(opinion(Duration.ofDays(10)));
        Judged given = (Judged) recorded.getFirst();
        applied.add(given);

        Change<String> withdrawn = giving.withdraw(given.id(), "a mistake", new Speaker("other", "c-2"))
                .await()
                .indefinitely();
        applied.set(0, (Judged) recorded.getLast());
        Change<String> again =
                giving.withdraw(given.id(), "again", ANALYST).await().indefinitely();

        assertThat(withdrawn).isEqualTo(new Change.Done<>(given.id()));
        assertThat(recorded)
                .last()
                .isEqualTo(given.withdrawn(Instant.parse("2020-02-01T10:00:00Z"), "other", "a mistake"));
        assertThat(again).isInstanceOf(Change.Refused.class);
        assertThat(give(opinion(Duration.ofDays(10)))).isInstanceOf(Change.Refused.class);
    }

    @Test
    void withoutABrokerNothingIsPromised() {
        brokerAway = true;

        assertThat(give(opinion(Duration.ofDays(10)))).isInstanceOf(Change.Unavailable.class);
    }

    @Test
    void noBoardNoJudgement() {
        Opinion elsewhere = new Opinion("y", "unrest", 6, "why", EXERCISE_TIME.plusSeconds(60));

        assertThat(give(elsewhere)).isEqualTo(new Change.Unknown<>("board", "y"));
    }

    private Change<String> give(Opinion opinion) {
        return giving.give(opinion, ANALYST).await().indefinitely();
    }

    private static Opinion opinion(Duration ahead) {
        return new Opinion("x", "unrest", 6, "patrols resumed", EXERCISE_TIME.plus(ahead));
    }

    private Uni<Void> record(String id, Observation observation, Instant at, @Nullable String correlation) {
        if (brokerAway) {
            return Uni.createFrom().failure(new BrokerAway(new IllegalStateException("down")));
        }
        recorded.add(observation);
        return Uni.createFrom().voidItem();
    }

    private final class Applied implements Judgements {

        @Override
        public Uni<Optional<Judged>> find(String id) {
            return Uni.createFrom()
                    .item(applied.stream()
                            .filter(judged -> judged.id().equals(id))
                            .findFirst());
        }

        @Override
        public Uni<List<Judged>> about(String board, String problem) {
            return Uni.createFrom().item(List.copyOf(applied));
        }
    }
}
