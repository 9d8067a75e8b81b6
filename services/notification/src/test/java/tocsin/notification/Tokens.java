package tocsin.notification;

import io.smallrye.jwt.build.Jwt;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Access tokens as the realm issues them, signed by a key of the test's own. */
public final class Tokens {
    /** Where the key stands: the tests and what starts the service live in different class loaders. */
    private static final String KEY = "tocsin.test.signing-key";

    private static final String KEY_ID = "test";

    static final String ISSUER = "http://localhost:8180/realms/tocsin";
    private static final Duration LIFE = Duration.ofMinutes(10);

    private Tokens() {}

    /** Makes a key pair and answers its public half as a JSON Web Key Set (RFC 7517). */
    static String makeKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            System.setProperty(
                    KEY, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
            RSAPublicKey key = (RSAPublicKey) pair.getPublic();
            return """
                    {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "%s", "n": "%s", "e": "%s"}]}""".formatted(KEY_ID, number(key.getModulus()), number(key.getPublicExponent()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] unsigned = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
    }

    /** A valid token of a user. */
    public static String of(String user, String... roles) {
        return token(user, ISSUER, "tocsin", Instant.now().plus(LIFE), roles);
    }

    public static String expired(String user, String... roles) {
        return token(user, ISSUER, "tocsin", Instant.now().minus(LIFE), roles);
    }

    public static String forAnotherClient(String user, String... roles) {
        return token(user, ISSUER, "another", Instant.now().plus(LIFE), roles);
    }

    public static String ofAnotherRealm(String user, String... roles) {
        return token(
                user,
                "http://localhost:8180/realms/another",
                "tocsin",
                Instant.now().plus(LIFE),
                roles);
    }

    private static String token(String user, String issuer, String audience, Instant expires, String... roles) {
        return Jwt.issuer(issuer)
                .subject("id-of-" + user)
                .audience(audience)
                .claim("preferred_username", user)
                .claim("realm_access", Map.of("roles", List.copyOf(Arrays.asList(roles))))
                .issuedAt(expires.minus(LIFE))
                .expiresAt(expires)
                .jws()
                .keyId(KEY_ID)
                .sign(key());
    }

    private static PrivateKey key() {
        try {
            byte[] encoded = Base64.getDecoder().decode(System.getProperty(KEY));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
