package tocsin.gateway.edge.signin;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** What a person sees where signing in or out does not work: a sentence, and what to do. */
final class SignInPages {
    private SignInPages() {}

    static void unavailable(RoutingContext request) {
        request.response().putHeader(HttpHeaders.RETRY_AFTER, "10");
        show(
                request,
                503,
                "Nobody can sign in now",
                "The sign-in service cannot be reached. Reports are still taken, scored and sent as alerts. Try again"
                        + " in a minute.");
    }

    static void notCompleted(RoutingContext request) {
        show(request, 401, "You are not signed in", "The sign-in was not completed, or took too long. Begin again.");
    }

    static void foreignLogout(RoutingContext request) {
        show(request, 403, "You are still signed in", "Another site asked to sign you out. Sign out from the console.");
    }

    private static void show(RoutingContext request, int status, String title, String sentence) {
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end("""
                        <!doctype html>
                        <html lang="en">
                        <head><meta charset="utf-8"><title>Tocsin: %1$s</title>
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <style>body{font:1rem/1.5 system-ui,sans-serif;max-width:36rem;margin:15vh auto;padding:0 1rem;
                        color-scheme:light dark}</style></head>
                        <body><main><h1>%1$s</h1><p>%2$s</p><p><a href="/login">Sign in</a></p></main></body>
                        </html>
                        """.formatted(title, sentence));
    }
}
