package tocsin.notification.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.contracts.warning.WarningLevel;

class RoutingTreeTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-03-02T23:00:00Z");
    private static final Transit IDLIB =
            new Transit(false, "idlib-offensive", List.of("nw-syria"), WarningLevel.WARNING);
    private static final Transit LIBYA =
            new Transit(false, "turkish-deployment-libya", List.of("libya"), WarningLevel.WATCH);

    @Test
    void anAlertGoesDownEveryBranchThatItFits() {
        RoutingTree tree = tree(of(
                "Everything",
                List.of("floor"),
                route(
                        "Syria",
                        "nw-syria",
                        WarningLevel.NORMAL,
                        null,
                        List.of("desk"),
                        route("Grave", null, WarningLevel.WARNING, null, List.of("allies"))),
                route("Libya", "libya", WarningLevel.NORMAL, null, List.of("desk", "press"))));

        assertThat(tree.reach(IDLIB, NOON))
                .containsEntry("floor", "Everything")
                .containsEntry("desk", "Everything > Syria")
                .containsEntry("allies", "Everything > Syria > Grave")
                .hasSize(3);
        assertThat(tree.reach(LIBYA, NOON).keySet()).containsExactly("floor", "desk", "press");
    }

    @Test
    void hoursDecideByTheTimeItCame() {
        Hours day =
                new Hours(EnumSet.allOf(DayOfWeek.class), LocalTime.of(8, 0), LocalTime.of(18, 0), ZoneId.of("UTC"));
        Hours night =
                new Hours(EnumSet.allOf(DayOfWeek.class), LocalTime.of(18, 0), LocalTime.of(8, 0), ZoneId.of("UTC"));
        RoutingTree tree = tree(of(
                "Everything",
                List.of(),
                route("By day", null, WarningLevel.NORMAL, day, List.of("desk")),
                route("By night", null, WarningLevel.NORMAL, night, List.of("floor"))));

        assertThat(tree.reach(IDLIB, NOON).keySet()).containsExactly("desk");
        assertThat(tree.reach(IDLIB, NIGHT).keySet()).containsExactly("floor");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theOrderOfBranchesChangesNothing(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            Route root = random(random, 4);
            Transit alert =
                    new Transit(false, "p" + random.nextInt(3), List.of("t" + random.nextInt(3)), level(random));

            assertThat(tree(root).reach(alert, NOON).keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            tree(reversed(root)).reach(alert, NOON).keySet());
        }
    }

    private static WarningLevel level(Random random) {
        return List.of(WarningLevel.values()).get(random.nextInt(4));
    }

    private static Route random(Random random, int depth) {
        List<Route> below = depth == 0
                ? List.of()
                : IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> random(random, depth - 1))
                        .toList();
        return new Route(
                "r",
                random.nextBoolean() ? List.of() : List.of("p" + random.nextInt(3)),
                random.nextBoolean() ? List.of() : List.of("t" + random.nextInt(3)),
                level(random),
                null,
                List.of("a" + random.nextInt(9)),
                below);
    }

    private static Route reversed(Route route) {
        return new Route(
                route.name(),
                route.problems(),
                route.theaters(),
                route.minLevel(),
                route.hours(),
                route.audiences(),
                route.routes().reversed().stream()
                        .map(RoutingTreeTest::reversed)
                        .toList());
    }

    private static RoutingTree tree(Route root) {
        return new RoutingTree(List.of(), root);
    }

    private static Route of(String name, List<String> audiences, Route... below) {
        return route(name, null, WarningLevel.NORMAL, null, audiences, below);
    }

    private static Route route(
            String name,
            @Nullable String theater,
            WarningLevel minLevel,
            @Nullable Hours hours,
            List<String> audiences,
            Route... below) {
        return new Route(
                name,
                List.of(),
                theater == null ? List.of() : List.of(theater),
                minLevel,
                hours,
                audiences,
                List.of(below));
    }
}
