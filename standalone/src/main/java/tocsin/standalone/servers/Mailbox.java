package tocsin.standalone.servers;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Received messages as files, numbered in the order in which they came; one file a recipient. */
final class Mailbox {

    private static final String ENDING = ".eml";

    private final Path folder;
    private final AtomicLong last;

    private Mailbox(Path folder, long last) {
        this.folder = folder;
        this.last = new AtomicLong(last);
    }

    static Mailbox in(Path folder) throws IOException {
        Files.createDirectories(folder);
        long last = files(folder).stream().mapToLong(Mailbox::number).max().orElse(0);
        return new Mailbox(folder, last);
    }

    /** Returns when the message is in a file, so that the sender is told so only then. */
    void keep(String recipient, MimeMessage message) {
        String name = "%010d".formatted(last.incrementAndGet());
        Path coming = folder.resolve(name + ".coming");
        try {
            try (OutputStream out = Files.newOutputStream(coming)) {
                out.write(("Delivered-To: " + recipient + "\r\n").getBytes(StandardCharsets.UTF_8));
                message.writeTo(out);
            }
            Files.move(coming, folder.resolve(name + ENDING), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the message cannot be kept in " + folder, e);
        } catch (MessagingException e) {
            throw new IllegalStateException("the message cannot be written", e);
        }
    }

    /** The newest messages, newest first. */
    List<ReceivedMail> newest(int limit) throws IOException, MessagingException {
        List<Path> newestFirst = files(folder).stream()
                .sorted(Comparator.comparingLong(Mailbox::number).reversed())
                .limit(limit)
                .toList();
        List<ReceivedMail> messages = new ArrayList<>();
        for (Path file : newestFirst) {
            messages.add(read(file));
        }
        return messages;
    }

    void empty() throws IOException {
        for (Path file : files(folder)) {
            Files.delete(file);
        }
    }

    private static ReceivedMail read(Path file) throws IOException, MessagingException {
        byte[] raw = Files.readAllBytes(file);
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
            return ReceivedMail.of(
                    number(file),
                    Files.getLastModifiedTime(file).toInstant(),
                    message,
                    new String(raw, StandardCharsets.UTF_8));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .toList();
        }
    }

    private static long number(Path file) {
        String name = file.getFileName().toString();
        return Long.parseLong(name.substring(0, name.length() - ENDING.length()));
    }
}
