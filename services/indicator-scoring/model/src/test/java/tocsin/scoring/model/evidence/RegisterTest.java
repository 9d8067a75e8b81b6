package tocsin.scoring.model.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RegisterTest {
    /** Three names that have one hash. */
    private static final String FIRST = "AaAa";

    private static final String SECOND = "BBBB";
    private static final String THIRD = "AaBB";

    private final Register<Named> register =
            new Register<>((value, name) -> value.name().equals(name));

    private record Named(String name, int version) {}

    @Test
    void namesOfOneHashStandBesideEachOther() {
        register.putIfAbsent(FIRST, new Named(FIRST, 1));
        register.putIfAbsent(SECOND, new Named(SECOND, 1));

        assertThat(FIRST).hasSameHashCodeAs(SECOND).hasSameHashCodeAs(THIRD);
        assertThat(register.get(FIRST)).isEqualTo(new Named(FIRST, 1));
        assertThat(register.get(SECOND)).isEqualTo(new Named(SECOND, 1));
        assertThat(register.get(THIRD)).isNull();
    }

    @Test
    void aNameIsFoundAfterTheOneBeforeItOfTheSameHashIsGone() {
        register.putIfAbsent(FIRST, new Named(FIRST, 1));
        register.putIfAbsent(SECOND, new Named(SECOND, 1));

        register.remove(FIRST);

        assertThat(register.get(SECOND)).isEqualTo(new Named(SECOND, 1));
        assertThat(register.putIfAbsent(SECOND, new Named(SECOND, 2))).isEqualTo(new Named(SECOND, 1));
        assertThat(register.values()).containsExactly(new Named(SECOND, 1));
    }

    @Test
    void aRegisterGivesWhatAMapWouldInAThousandSeededCases() {
        String[] names = {FIRST, SECOND, THIRD, "BBAa", "", "a", "b", "c", "d", "e"};
        for (int seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            Register<Named> registered =
                    new Register<>((value, name) -> value.name().equals(name));
            Map<String, Named> mapped = new HashMap<>();
            for (int step = 0; step < 40; step++) {
                String name = names[random.nextInt(names.length)];
                Named value = new Named(name, step);
                switch (random.nextInt(3)) {
                    case 0 -> {
                        registered.remove(name);
                        mapped.remove(name);
                    }
                    case 1 -> {
                        registered.replace(name, value);
                        mapped.replace(name, value);
                    }
                    default ->
                        assertThat(registered.putIfAbsent(name, value))
                                .as("seed %d", seed)
                                .isEqualTo(mapped.putIfAbsent(name, value));
                }
                assertThat(registered.get(name)).as("seed %d", seed).isEqualTo(mapped.get(name));
            }
            assertThat(registered.values()).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(mapped.values());
        }
    }
}
