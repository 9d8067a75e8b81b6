package tocsin.notification;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A mail server for component tests, and the mails it got as an independent library (Angus Mail) reads them. */
public final class TestMail implements AutoCloseable {
    /** Where the port stands: the tests and what starts the service live in different class loaders. */
    static final String PORT = "tocsin.test.smtp-port";

    private static final long PATIENCE_MILLIS = 10_000;

    private final GreenMail server =
            new GreenMail(new ServerSetup(Integer.getInteger(PORT), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    /** Starts at the port that the service knows. */
    public TestMail() {
        server.start();
    }

    static int reservePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            System.setProperty(PORT, Integer.toString(free.getLocalPort()));
            return free.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** Throws away what came. */
    public void empty() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The newest mail, once there are so many. */
    public MimeMessage newest(int count) {
        if (!server.waitForIncomingEmail(PATIENCE_MILLIS, count)) {
            throw new AssertionError("fewer than " + count + " mails came");
        }
        return server.getReceivedMessages()[count - 1];
    }

    @Override
    public void close() {
        server.stop();
    }
}
