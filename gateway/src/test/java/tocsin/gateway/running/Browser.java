package tocsin.gateway.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keeps cookies by host, as browsers do, and follows nothing by itself. */
public final class Browser {
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private final URI home;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new TreeMap<>();

    /** With no cookies. */
    public Browser(URI home) {
        this.home = home;
    }

    /** The cookies it keeps. */
    public Map<String, String> cookies() {
        return cookies;
    }

    /** Signs in by the form of Keycloak, and returns where that led. */
    public HttpResponse<String> signIn(String user, String target) {
        HttpResponse<String> form = follow(get("/login?redirect=" + target));
        HttpResponse<String> entered = request("POST", action(form))
                .body("username=%s&password=%s".formatted(user, user))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .send();
        return followWhile(entered, "/login");
    }

    /** Follows redirects to their end. */
    public HttpResponse<String> follow(HttpResponse<String> answer) {
        return followWhile(answer, "");
    }

    private HttpResponse<String> followWhile(HttpResponse<String> answer, String path) {
        HttpResponse<String> last = answer;
        for (int steps = 0; steps < 10 && last.statusCode() / 100 == 3; steps++) {
            URI next = last.uri().resolve(last.headers().firstValue("Location").orElseThrow());
            if (!next.getPath().startsWith(path)) {
                return last;
            }
            last = request("GET", next).send();
        }
        return last;
    }

    private static URI action(HttpResponse<String> page) {
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new IllegalStateException("no form at " + page.uri() + ": " + page.body());
        }
        return URI.create(form.group(1).replace("&amp;", "&"));
    }

    /** Gets a page of home. */
    public HttpResponse<String> get(String path) {
        return request("GET", home.resolve(path)).send();
    }

    /** A request with all cookies. */
    public Asking request(String method, URI uri) {
        return new Asking(method, uri);
    }

    /** A request to home with all cookies. */
    public Asking request(String method, String path) {
        return request(method, home.resolve(path));
    }

    /** One request. */
    public final class Asking {
        private final String method;
        private final HttpRequest.Builder builder;
        private String body = "";

        private Asking(String method, URI uri) {
            this.method = method;
            this.builder = HttpRequest.newBuilder(uri);
            if (!cookies.isEmpty()) {
                builder.header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
            }
        }

        /** With a header. */
        public Asking header(String name, String value) {
            builder.header(name, value);
            return this;
        }

        /** With a body. */
        public Asking body(String text) {
            body = text;
            return this;
        }

        /** Sends it, and keeps the cookies of the answer. */
        public HttpResponse<String> send() {
            try {
                return kept(client.send(built(), BodyHandlers.ofString()));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }

        /** Sends it beside others; its cookies are not kept. */
        public CompletableFuture<HttpResponse<String>> sendBeside() {
            return client.sendAsync(built(), BodyHandlers.ofString());
        }

        private HttpRequest built() {
            return builder.method(method, HttpRequest.BodyPublishers.ofString(body))
                    .build();
        }
    }

    private HttpResponse<String> kept(HttpResponse<String> answer) {
        for (String set : answer.headers().allValues("Set-Cookie")) {
            String name = set.substring(0, set.indexOf('='));
            String value = set.substring(set.indexOf('=') + 1).split(";", 2)[0];
            if (value.isEmpty() || set.contains("Max-Age=0")) {
                cookies.remove(name);
            } else {
                cookies.put(name, value);
            }
        }
        return answer;
    }

    /** A text as it stands in a URL. */
    public static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
