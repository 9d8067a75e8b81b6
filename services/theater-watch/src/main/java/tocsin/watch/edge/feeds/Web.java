package tocsin.watch.edge.feeds;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tocsin.addresses.AddressGuard;
import tocsin.addresses.AddressRules;
import tocsin.addresses.CertificateFault;
import tocsin.watch.application.FeedConfiguration;
import tocsin.watch.feed.FetchRefused;
import tocsin.watch.feed.Refusal;

/**
 * Asks servers that are not ours. Every address, also one to which we are sent on, is resolved here, checked, and then asked
 * at the very address that was checked, so that a name cannot mean one machine to the check and another to the request. By
 * https the server's certificate must be one for the name that was asked for, signed by an authority that the JVM trusts. It
 * blocks: for threads that may wait.
 */
@Singleton
class Web {
    private static final int MOST_REDIRECTS = 5;
    private static final int FIRST_ERROR = 400;
    private static final List<Integer> REDIRECTS = List.of(301, 302, 303, 307, 308);

    private final HttpClient client;
    private final AddressGuard guard;
    private final FeedConfiguration configuration;
    private final String agent;

    @Inject
    Web(Vertx vertx, FeedConfiguration configuration) {
        this(
                vertx,
                configuration,
                new AddressGuard(new AddressRules(configuration.allowed().orElse(List.of()))));
    }

    Web(Vertx vertx, FeedConfiguration configuration, AddressGuard guard) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setKeepAlive(false)
                .setMaxHeaderSize(16 * 1024)
                .setConnectTimeout(
                        Math.toIntExact(configuration.connectTimeout().toMillis())));
        this.guard = guard;
        this.configuration = configuration;
        this.agent = "Tocsin/0.1 (early-warning platform; reads feeds%s)"
                .formatted(
                        configuration.contact().map(contact -> "; " + contact).orElse(""));
    }

    /** What is asked, with headers that only its own server may see. */
    record Question(URI address, Map<String, String> headers) {
        Question {
            headers = Map.copyOf(headers);
        }

        /** A question without headers of its own. */
        static Question of(String address) throws FetchRefused {
            return new Question(uri(address), Map.of());
        }

        static URI uri(String address) throws FetchRefused {
            try {
                return URI.create(address);
            } catch (IllegalArgumentException broken) {
                throw new FetchRefused(Refusal.ADDRESS, "it is no web address");
            }
        }

        /** Where a server sends us on: never from a safe connection to an open one, and our secrets stay at home. */
        Question sentOn(String location) throws FetchRefused {
            URI next = uri(location.strip());
            URI target = address.resolve(next);
            if (scheme(address).equals("https") && !scheme(target).equals("https")) {
                throw new FetchRefused(Refusal.REDIRECT, "it sends us on from https to " + target.getScheme());
            }
            boolean home = String.valueOf(address.getRawAuthority()).equals(target.getRawAuthority());
            return new Question(target, home ? headers : Map.of());
        }
    }

    /**
     * The answer to a question; one of 304 or less is given back, an error is a refusal.
     *
     * @throws FetchRefused also when an address may not be asked
     */
    Answer get(Question first) throws FetchRefused {
        long deadline = System.nanoTime() + configuration.timeout().toNanos();
        Question question = first;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            Answer answer = ask(question, deadline);
            if (answer.status() >= FIRST_ERROR) {
                answer.close();
                throw new FetchRefused(
                        Refusal.STATUS,
                        "it answered " + answer.status(),
                        waiting(answer).orElse(null));
            }
            if (!REDIRECTS.contains(answer.status())) {
                return answer;
            }
            answer.close();
            String location = answer.header("Location")
                    .orElseThrow(() -> new FetchRefused(Refusal.REDIRECT, "it sends us on, and does not say where"));
            question = question.sentOn(location);
        }
        throw new FetchRefused(Refusal.REDIRECT, "it sent us on more than %d times".formatted(MOST_REDIRECTS));
    }

    private static Optional<Duration> waiting(Answer answer) {
        return answer.header("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }

    private Answer ask(Question question, long deadline) throws FetchRefused {
        URI address = question.address();
        boolean safe = scheme(address).equals("https");
        if ((!safe && !scheme(address).equals("http")) || address.getHost() == null) {
            throw new FetchRefused(Refusal.ADDRESS, "only http and https are asked, not " + address.getScheme());
        }
        String host = address.getHost().replaceAll("[\\[\\]]", "");
        int port = address.getPort() > 0 ? address.getPort() : safe ? 443 : 80;
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(checked(host), port)))
                .setHost(host)
                .setPort(port)
                .setSsl(safe)
                .setURI(path + query)
                .setFollowRedirects(false)
                .putHeader("User-Agent", agent)
                .putHeader("Accept-Encoding", "gzip");
        question.headers().forEach(options::putHeader);
        Future<Answer> answer = client.request(options)
                .compose(request -> request.send()
                        .map(response -> new Answer(
                                response, deadline, configuration.mostBytes(), configuration.mostUnpackedBytes())));
        return waited(answer, deadline);
    }

    /** The address that a name means, if all that it means may be asked. */
    private InetAddress checked(String host) throws FetchRefused {
        return switch (guard.resolve(host)) {
            case AddressGuard.Answer.Allowed(InetAddress address) -> address;
            case AddressGuard.Answer.Refused(String reason) -> throw new FetchRefused(Refusal.ADDRESS, reason);
            case AddressGuard.Answer.Unknown(String reason) -> throw new FetchRefused(Refusal.UNREACHABLE, reason);
        };
    }

    private static Answer waited(Future<Answer> answer, long deadline) throws FetchRefused {
        try {
            return answer.toCompletionStage()
                    .toCompletableFuture()
                    .get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            // Should it come after all, nobody reads it.
            answer.onSuccess(Answer::close);
            throw new FetchRefused(Refusal.TIME_OUT, "it did not answer in time");
        } catch (ExecutionException failure) {
            Throwable cause = Objects.requireNonNullElse(failure.getCause(), failure);
            Optional<String> fault = CertificateFault.in(cause);
            throw new FetchRefused(
                    fault.isPresent() ? Refusal.CERTIFICATE : Refusal.UNREACHABLE,
                    fault.orElseGet(() -> "it cannot be reached: " + cause));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new FetchRefused(Refusal.UNREACHABLE, "this process is being stopped");
        }
    }

    private static String scheme(URI address) {
        return address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    }

    @PreDestroy
    void close() {
        client.close();
    }
}
