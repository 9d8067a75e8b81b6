package tocsin.watch.application;

import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.catalogue.SourceFetch;
import tocsin.watch.feed.FetchRefused;
import tocsin.watch.feed.Refusal;

/** The keys of sources, by the name that the catalogue gives. Only entries made for feeds: no other secret can be named. */
@Singleton
class Credentials {
    private static final Pattern NAME = Pattern.compile("TOCSIN_FEED_[A-Z0-9_]{1,80}");

    private final Config entries;

    Credentials(Config entries) {
        this.entries = entries;
    }

    /** The key, if the catalogue names one. */
    @Nullable
    String of(SourceFetch settings) throws FetchRefused {
        String name = settings.credentials();
        if (name == null) {
            return null;
        }
        if (!NAME.matcher(name).matches()) {
            throw new FetchRefused(Refusal.CREDENTIALS, "only an entry that begins with TOCSIN_FEED_ can be a key");
        }
        return entries.getOptionalValue(name, String.class)
                .filter(key -> !key.isBlank())
                .orElseThrow(() -> new FetchRefused(
                        Refusal.CREDENTIALS, "the environment has no entry " + name + ", which holds its key"));
    }
}
