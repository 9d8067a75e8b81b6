package tocsin.standalone.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL 18 with the databases {@code tocsin} (a schema and a role per service) and {@code keycloak}. It forces
 * every commit to disk, as in production.
 */
public final class Postgres extends Server {

    /** The services that own a schema in the database {@code tocsin}; the role is {@code tocsin_} and the schema. */
    public static final List<String> SCHEMAS = List.of("watch", "scoring", "notification");

    private final int port;
    private final Passwords passwords;

    /** Not started yet; port 0 takes a free one. */
    public Postgres(Path folder, int port) {
        super("postgres", folder);
        this.port = Ports.orFree(port);
        this.passwords = new Passwords(folder().resolve("passwords.properties"));
    }

    public static Postgres start(Path folder) {
        return start(folder, 0);
    }

    public static Postgres start(Path folder, int port) {
        Postgres postgres = new Postgres(folder, port);
        postgres.start();
        return postgres;
    }

    public int port() {
        return port;
    }

    /** For JDBC clients, e.g. {@code jdbc:postgresql://localhost:5433/tocsin}. */
    public String jdbcUrl(String database) {
        return "jdbc:" + url(database);
    }

    /** For reactive clients, e.g. {@code postgresql://localhost:5433/tocsin}. */
    public String url(String database) {
        return "postgresql://localhost:" + port + "/" + database;
    }

    /** The password of {@code postgres} (superuser), {@code keycloak} or {@code tocsin_} and a schema. */
    public String password(String role) {
        return passwords.of(role);
    }

    /** What a service reads from its environment to reach its schema. */
    public Map<String, String> environment(String schema) {
        String role = "tocsin_" + schema;
        return Map.of(
                "TOCSIN_DB_URL", url("tocsin"),
                "TOCSIN_DB_JDBC_URL", jdbcUrl("tocsin"),
                "TOCSIN_DB_USER", role,
                "TOCSIN_DB_PASSWORD", password(role));
    }

    @Override
    StopSignal stopSignal() {
        return StopSignal.INT; // "fast" shutdown: does not wait for clients to leave
    }

    @Override
    Launch prepare() throws IOException {
        Programs programs = Programs.unpacked(Artifacts.ofCheckout());
        Path database = database();
        if (!Files.exists(database.resolve("PG_VERSION"))) {
            initialise(programs);
        }
        List<String> command = programs.command("postgres");
        command.addAll(List.of("-D", database.toString()));
        for (String setting : settings()) {
            command.addAll(List.of("-c", setting));
        }
        return new Launch(command, Map.of());
    }

    private List<String> settings() {
        return List.of(
                "listen_addresses=127.0.0.1",
                "port=" + port,
                "unix_socket_directories=",
                "max_connections=200",
                "shared_buffers=128MB",
                "fsync=on",
                "synchronous_commit=on",
                "jit=off",
                "timezone=UTC",
                "log_timezone=UTC",
                "log_line_prefix=%m [%p] %u ");
    }

    /** In a folder beside, renamed when all is there: a start that is cut short leaves nothing half-made. */
    private void initialise(Programs programs) throws IOException {
        Path making = folder().resolve("database.new");
        Folders.delete(making);
        Path secret = folder().resolve("superuser");
        Files.writeString(secret, password("postgres"));
        List<String> initdb = programs.command("initdb");
        initdb.addAll(List.of("-D", making.toString(), "-U", "postgres", "--auth=scram-sha-256"));
        initdb.addAll(List.of("--pwfile=" + secret, "--encoding=UTF8", "--no-locale"));
        initdb.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        Command.run("Making the database", folder(), initdb, "");
        Files.delete(secret);
        single(programs, making, "postgres", databases());
        single(programs, making, "tocsin", schemas());
        Files.move(making, database());
    }

    private void single(Programs programs, Path data, String database, List<String> statements) throws IOException {
        List<String> command = programs.command("postgres");
        command.addAll(List.of("--single", "-D", data.toString(), "-c", "exit_on_error=on", database));
        Command.run("Making the schemas", folder(), command, String.join("\n", statements) + "\n");
    }

    private List<String> databases() {
        List<String> statements = new ArrayList<>();
        statements.add("create database tocsin");
        statements.add("create role keycloak login password '" + password("keycloak") + "'");
        statements.add("create database keycloak owner keycloak");
        for (String schema : SCHEMAS) {
            String role = "tocsin_" + schema;
            statements.add("create role " + role + " login password '" + password(role) + "'");
            statements.add("alter role " + role + " set search_path = " + schema);
        }
        return statements;
    }

    private static List<String> schemas() {
        return SCHEMAS.stream()
                .map(schema -> "create schema " + schema + " authorization tocsin_" + schema)
                .toList();
    }

    /** The server writes its state to the last line of its pid file; asking there needs no client. */
    @Override
    boolean answers() {
        Path state = database().resolve("postmaster.pid");
        try {
            List<String> lines = Files.exists(state) ? Files.readAllLines(state) : List.of();
            return lines.size() >= 8
                    && lines.getFirst().strip().equals(Long.toString(pid()))
                    && lines.get(7).strip().equals("ready");
        } catch (IOException e) {
            return false; // replaced or removed between the question and the reading: not serving now
        }
    }

    private Path database() {
        return folder().resolve("database");
    }
}
