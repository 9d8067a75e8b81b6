package tocsin.gateway.edge.signin;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tocsin.gateway.access.Role;
import tocsin.gateway.application.Bearer;

/** Reads the claims of access tokens whose signature has been verified. */
final class AccessTokens {
    private AccessTokens() {}

    /** Who the token says is calling. */
    static Bearer bearer(String token) {
        JsonObject claims = claims(token);
        return new Bearer(
                claims.getString("preferred_username", claims.getString("sub", "")),
                Role.known(texts(
                        claims.getJsonObject("realm_access", new JsonObject()).getValue("roles"))),
                texts(claims.getValue("sources")),
                Instant.ofEpochSecond(Objects.requireNonNull(claims.getLong("exp"), "exp")),
                token);
    }

    /** Whether the token is meant for an audience. */
    static boolean isFor(String audience, String token) {
        return texts(claims(token).getValue("aud")).contains(audience);
    }

    private static JsonObject claims(String token) {
        byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        return new JsonObject(new String(payload, StandardCharsets.UTF_8));
    }

    /** A claim that holds one text or several. */
    private static List<String> texts(@Nullable Object claim) {
        return switch (claim) {
            case null -> List.of();
            case String one -> List.of(one);
            case JsonArray several -> several.stream().map(String::valueOf).toList();
            default -> List.of();
        };
    }
}
