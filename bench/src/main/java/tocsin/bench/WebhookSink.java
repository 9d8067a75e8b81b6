package tocsin.bench;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A receiver that costs next to nothing: a virtual thread a connection, an answer as soon as the body is there. It keeps what
 * came with its time, and reads it only when asked.
 */
public final class WebhookSink implements AutoCloseable {
    /** What came: when (nanoTime), and the body. */
    public record Arrival(long nanos, String body) {}

    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final String LENGTH = "content-length:";

    private final ServerSocket server = new ServerSocket(0, 128, InetAddress.getLoopbackAddress());
    private final Queue<Arrival> arrivals = new ConcurrentLinkedQueue<>();

    public WebhookSink() throws IOException {
        Thread.ofPlatform().daemon().name("sink").start(this::accept);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/hook");
    }

    public Queue<Arrival> arrivals() {
        return arrivals;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (SocketException closed) {
                return;
            } catch (IOException broken) {
                throw new IllegalStateException("the sink cannot take connections", broken);
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                InputStream in = new BufferedInputStream(socket.getInputStream());
                OutputStream out = new BufferedOutputStream(socket.getOutputStream())) {
            for (Optional<byte[]> body = request(in); body.isPresent(); body = request(in)) {
                arrivals.add(new Arrival(System.nanoTime(), new String(body.get(), StandardCharsets.UTF_8)));
                out.write(ANSWER);
                out.flush();
            }
        } catch (EOFException | SocketException left) {
            // The sender closed its connection; what had come is kept.
            return;
        } catch (IOException broken) {
            throw new IllegalStateException("a connection broke", broken);
        }
    }

    /** The body of the next request, or nothing when the connection has ended between two. */
    private static Optional<byte[]> request(InputStream in) throws IOException {
        int length = 0;
        String line = line(in);
        if (line.isEmpty()) {
            return Optional.empty();
        }
        while (!line.isEmpty()) {
            if (line.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
                length = Integer.parseInt(line.substring(LENGTH.length()).strip());
            }
            line = line(in);
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException();
        }
        return Optional.of(body);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
