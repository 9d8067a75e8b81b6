package tocsin.standalone.replay;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import tocsin.standalone.supervision.RunningStack;

/**
 * Where reports go: the stack that runs on this machine, or another that the environment names.
 *
 * @param gateway the front door ({@code TOCSIN_GATEWAY})
 * @param tokens where the client's token comes from ({@code TOCSIN_TOKENS})
 * @param secret of the client {@code tocsin-replay} ({@code TOCSIN_REPLAY_SECRET})
 */
record Destination(URI gateway, URI tokens, String secret) {

    static Destination of(Map<String, String> environment) throws ReplayFailed {
        String gateway = environment.get("TOCSIN_GATEWAY");
        String tokens = environment.get("TOCSIN_TOKENS");
        String secret = environment.get("TOCSIN_REPLAY_SECRET");
        if (gateway != null && tokens != null && secret != null) {
            return new Destination(URI.create(gateway), URI.create(tokens), secret);
        }
        return RunningStack.now(Path.of(System.getProperty("tocsin.root", ".")))
                .map(stack -> new Destination(stack.gateway(), stack.tokens(), stack.replaySecret()))
                .orElseThrow(() -> new ReplayFailed("Tocsin is not running; ./tocsin up starts it."));
    }
}
