package tocsin.standalone.parts;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A mail server that keeps what it is sent and sends nothing on, with a page to read it and {@code GET
 * /api/messages} (newest first) for scripts.
 */
public final class Inbox extends Server {

    private final int smtpPort;
    private final int pagePort;

    /** Not started yet; port 0 takes a free one. */
    public Inbox(Path folder, int smtpPort, int pagePort) {
        super("inbox", folder);
        this.smtpPort = Ports.orFree(smtpPort);
        this.pagePort = Ports.orFree(pagePort);
    }

    public static Inbox start(Path folder) {
        return start(folder, 0, 0);
    }

    public static Inbox start(Path folder, int smtpPort, int pagePort) {
        Inbox inbox = new Inbox(folder, smtpPort, pagePort);
        inbox.start();
        return inbox;
    }

    public int smtpPort() {
        return smtpPort;
    }

    /** The page of the inbox. */
    public URI page() {
        return URI.create("http://localhost:" + pagePort + "/");
    }

    /** The messages as JSON, newest first; DELETE empties the inbox. */
    public URI messages() {
        return page().resolve("api/messages");
    }

    /** What an application reads from its environment to send mail here. */
    public Map<String, String> environment() {
        return Map.of("TOCSIN_SMTP_HOST", "localhost", "TOCSIN_SMTP_PORT", Integer.toString(smtpPort));
    }

    @Override
    Launch prepare() {
        List<String> command = Artifacts.ofCheckout()
                .java(
                        List.of("-Xms16m", "-Xmx64m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders"),
                        "tocsin.standalone.servers.InboxServer");
        command.addAll(List.of(
                Integer.toString(smtpPort),
                Integer.toString(pagePort),
                folder().resolve("mail").toString()));
        return new Launch(command, Map.of());
    }

    @Override
    boolean answers() {
        return Ports.accepts(smtpPort) && Http.answers(page());
    }
}
