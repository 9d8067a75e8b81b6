package tocsin.notification.message;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A message in the structured JSON form of CloudEvents 1.0; the components are named as that format wants them.
 *
 * @param specversion always 1.0
 * @param id unique per source; the same message sent again keeps it
 * @param source who says it
 * @param type what it is
 * @param subject what it is about
 * @param time when it happened
 * @param datacontenttype always JSON
 * @param correlationid follows a report from the door to the delivery, where known
 * @param data the message itself
 */
public record CloudEvent(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        @Nullable String correlationid,
        Object data) {
    public CloudEvent {
        Objects.requireNonNull(specversion, "specversion");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(datacontenttype, "datacontenttype");
        Objects.requireNonNull(data, "data");
    }

    static CloudEvent of(
            String id,
            String source,
            String type,
            String subject,
            Instant time,
            @Nullable String correlation,
            Object data) {
        return new CloudEvent("1.0", id, source, type, subject, time, "application/json", correlation, data);
    }
}
