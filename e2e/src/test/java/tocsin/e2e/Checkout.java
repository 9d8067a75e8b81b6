package tocsin.e2e;

import java.nio.file.Path;

/** Where the project lies. */
final class Checkout {
    private Checkout() {}

    static Path root() {
        return Path.of(System.getProperty("tocsin.root", "..")).toAbsolutePath().normalize();
    }

    static Path file(String path) {
        return root().resolve(path);
    }
}
