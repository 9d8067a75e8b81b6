package tocsin.standalone.servers;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.Executors;

/** The mail sink of the stack: arguments are the SMTP port, the port of its page, and the folder that keeps the mail. */
public final class InboxServer {

    private static final String LOOPBACK = "127.0.0.1";

    private InboxServer() {}

    public static void main(String[] arguments) throws IOException {
        int smtpPort = Integer.parseInt(arguments[0]);
        int pagePort = Integer.parseInt(arguments[1]);
        Mailbox mailbox = Mailbox.in(Path.of(arguments[2]));

        GreenMail greenMail = new GreenMail(new ServerSetup(smtpPort, LOOPBACK, ServerSetup.PROTOCOL_SMTP));
        greenMail.getUserManager().setMessageDeliveryHandler((message, to) -> new Recipient(to.getEmail(), mailbox));
        greenMail.start();

        InetSocketAddress address = new InetSocketAddress(InetAddress.ofLiteral(LOOPBACK), pagePort);
        HttpServer http = HttpServer.create(address, 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", new InboxPages(mailbox));
        http.start();
    }
}
