package tocsin.notification.message;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.notification.operations.Notice;

/** Writes what a webhook's receiver reads. The same content gives the same event at every attempt. */
public final class CloudEvents {
    /** The type of an alert. */
    public static final String ALERT = "tocsin.alert";

    /** The type of several alerts in one. */
    public static final String GATHERED = "tocsin.alerts";

    private CloudEvents() {}

    /** The notice as a receiver reads it. */
    public record NoticeBody(
            UUID id,
            String kind,
            Instant at,
            String title,
            String text,
            @Nullable String link) {}

    /**
     * The event of a content.
     *
     * @param because why this receiver gets it
     */
    public static CloudEvent of(Content content, String because, ConsoleLinks links) {
        return switch (content) {
            case Content.OfAlert told ->
                CloudEvent.of(
                        told.alert().id().toString(),
                        "/boards/" + told.alert().board(),
                        ALERT,
                        told.alert().problem(),
                        told.alert().at(),
                        told.correlation(),
                        AlertData.of(told, because, links));
            case Content.OfBundle told ->
                CloudEvent.of(
                        told.id().toString(),
                        "/boards/" + told.key().board(),
                        GATHERED,
                        told.key().label(),
                        told.at(),
                        null,
                        BundleBody.of(told, because, links));
            case Content.OfNotice told -> of(told.notice());
        };
    }

    private static CloudEvent of(Notice notice) {
        NoticeBody body = new NoticeBody(
                notice.id(), notice.kind().label(), notice.at(), notice.title(), notice.text(), notice.link());
        return CloudEvent.of(
                notice.id().toString(),
                "/notification",
                "tocsin." + notice.kind().label(),
                "operations",
                notice.at(),
                null,
                body);
    }
}
