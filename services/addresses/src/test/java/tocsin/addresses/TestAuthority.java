package tocsin.addresses;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An authority whose certificates are believed by who trusts it: one inside a company. They are made by the JDK's keytool. */
public final class TestAuthority {
    private static final String PASSWORD = "changeit";
    private static final String AUTHORITY = "authority";

    private final Path folder;
    private int made;

    public TestAuthority() {
        try {
            folder = Files.createTempDirectory("tocsin-authority");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        keytool(AUTHORITY, "-dname", "CN=" + folder.getFileName(), "-ext", "bc:c", "-validity", "30");
    }

    /**
     * A server that shows a certificate for a name.
     *
     * @param name "dns:receiver.example" or "ip:127.0.0.1"
     */
    public SSLContext serving(String name) {
        return serving(name, "-1d", 30);
    }

    /** One whose certificate was good until yesterday. */
    public SSLContext servingExpired(String name) {
        return serving(name, "-10d", 9);
    }

    private SSLContext serving(String name, String start, int days) {
        String alias = "server-" + ++made;
        keytool(
                alias,
                "-signer",
                AUTHORITY,
                "-dname",
                "CN=A server of a test",
                "-ext",
                "san=" + name,
                "-startdate",
                start,
                "-validity",
                Integer.toString(days));
        try {
            KeyStore all = read();
            KeyStore own = empty();
            own.setKeyEntry(
                    alias,
                    all.getKey(alias, PASSWORD.toCharArray()),
                    PASSWORD.toCharArray(),
                    all.getCertificateChain(alias));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(own, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /**
     * What a JVM is started with to trust this authority, as an operator would start it; for this JVM the properties are set
     * before its first connection.
     */
    public List<String> options() {
        Path store = folder.resolve("trusted.p12");
        try (OutputStream out = Files.newOutputStream(store)) {
            KeyStore trusted = empty();
            trusted.setCertificateEntry(AUTHORITY, read().getCertificate(AUTHORITY));
            trusted.store(out, PASSWORD.toCharArray());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return List.of("-Djavax.net.ssl.trustStore=" + store, "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
    }

    /** Has this JVM trust the authority from its next client on. */
    public void trustHere() {
        for (String option : options()) {
            String[] property = option.substring("-D".length()).split("=", 2);
            System.setProperty(property[0], property[1]);
        }
    }

    /** This JVM trusts whom it trusted before. */
    public static void trustAsBefore() {
        System.clearProperty("javax.net.ssl.trustStore");
        System.clearProperty("javax.net.ssl.trustStorePassword");
    }

    private static KeyStore empty() throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            return store;
        } catch (IOException nothingWasRead) {
            throw new UncheckedIOException(nothingWasRead);
        }
    }

    private KeyStore read() throws GeneralSecurityException {
        try {
            return KeyStore.getInstance(store().toFile(), PASSWORD.toCharArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path store() {
        return folder.resolve("all.p12");
    }

    private void keytool(String alias, String... more) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC", "-genkeypair", "-alias", alias));
        command.addAll(List.of("-keystore", store().toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
        command.addAll(List.of(more));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
