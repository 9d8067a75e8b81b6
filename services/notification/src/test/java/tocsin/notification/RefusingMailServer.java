package tocsin.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A mail server that answers every RCPT with the same words, at the port that the service knows. */
public final class RefusingMailServer implements AutoCloseable {
    private final ServerSocket server;
    private final String answer;

    /** @param answer "550 5.1.1 no such user" */
    public RefusingMailServer(String answer) throws IOException {
        this.answer = answer;
        this.server = new ServerSocket(Integer.getInteger(TestMail.PORT), 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                OutputStream out = client.getOutputStream()) {
            say(out, "220 test ESMTP");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("QUIT")) {
                    say(out, "221 bye");
                    return;
                }
                say(
                        out,
                        command.startsWith("RCPT")
                                ? answer
                                : command.startsWith("DATA") ? "503 no recipient" : "250 ok");
            }
        } catch (IOException gone) {
            return; // the client ends the talk as it likes
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
