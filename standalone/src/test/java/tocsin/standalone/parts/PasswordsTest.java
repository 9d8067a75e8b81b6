package tocsin.standalone.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordsTest {

    @Test
    void whatWasMadeOnceStaysAndOnlyItsOwnerMayReadIt(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("part/passwords.properties");
        Passwords passwords = new Passwords(file);
        String password = passwords.of("database");
        String key = passwords.key("secrets");

        Passwords read = new Passwords(file);
        assertThat(read.of("database")).isEqualTo(password).isNotEqualTo(read.of("other"));
        assertThat(read.key("secrets")).isEqualTo(key);
        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
