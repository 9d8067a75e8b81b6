package tocsin.standalone.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedTest {

    @Test
    void eachCheckoutRemembersItsOwnDataFolder(@TempDir Path state) {
        Map<String, String> environment = Map.of("XDG_STATE_HOME", state.toString());
        Remembered one = new Remembered(Path.of("/a/tocsin"), environment);
        Remembered other = new Remembered(Path.of("/b/tocsin"), environment);

        one.remember(Path.of("/data/one"));

        assertThat(one.data()).contains(Path.of("/data/one"));
        assertThat(other.data()).isEmpty();
    }
}
