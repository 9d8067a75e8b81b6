package tocsin.notification.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChangeTest {
    private static final Condition FIRST = new Condition(Condition.Kind.BLIND, "p1", "ticks stopped");
    private static final Condition SECOND = new Condition(Condition.Kind.BLIND, "p2", "ticks stopped");

    @Test
    void whatComesAtOneLookIsOneChange() {
        List<Condition> many = IntStream.range(0, 200)
                .mapToObj(n -> new Condition(Condition.Kind.BLIND, "p" + n, "ticks stopped"))
                .toList();

        List<Change> changes = Change.between(List.of(), many);

        assertThat(changes).hasSize(1);
        assertThat(changes.getFirst().title()).isEqualTo("Tocsin is blind");
        assertThat(changes.getFirst().text()).startsWith("p0: ticks stopped").endsWith("and 190 more");
    }

    @Test
    void whatLastsIsNotToldAgain() {
        assertThat(Change.between(List.of(FIRST), List.of(FIRST))).isEmpty();
    }

    @Test
    void theEndIsToldWhenTheLastOfAKindHasGone() {
        assertThat(Change.between(List.of(FIRST, SECOND), List.of(SECOND))).isEmpty();
        assertThat(Change.between(List.of(FIRST, SECOND), List.of()))
                .extracting(Change::title)
                .containsExactly("Tocsin is no longer blind");
    }

    @Test
    void anotherSubjectIsToldThoughTheKindIsKnown() {
        assertThat(Change.between(List.of(FIRST), List.of(FIRST, SECOND)))
                .extracting(Change::text)
                .containsExactly("p2: ticks stopped");
    }
}
