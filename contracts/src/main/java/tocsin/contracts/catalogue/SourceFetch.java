package tocsin.contracts.catalogue;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a source is fetched.
 *
 * @param kind which connector fetches it, such as {@code gdelt} or {@code rss}
 * @param address where it is: a web address, a folder, a topic
 * @param intervalMinutes from one fetch to the next
 * @param credentials name of the entry of the environment that holds its key; never the key
 * @param board where its reports go unless it is started for another: {@code live}, or the id of an exercise; absent: live
 */
public record SourceFetch(
        String kind,
        String address,
        double intervalMinutes,
        @Nullable String credentials,
        @Nullable String board) {
    public SourceFetch {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(address, "address");
    }
}
