package tocsin.notification.message;

import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.subscription.Format;

/** What is POSTed, in the form that the receiver reads; the same content gives the same body at every attempt. */
public final class Bodies {
    private static final String JSON = "application/json";

    private Bodies() {}

    /**
     * A body before it is written as JSON.
     *
     * @param contentType the media type it is sent as
     * @param json maps, lists, records, texts and numbers
     */
    public record Body(String contentType, Object json) {}

    /**
     * The body of a content.
     *
     * @param because why this receiver gets it
     * @param minLevel the least level that the receiver asked for: what falls below it is over
     */
    public static Body of(Format format, Content content, String because, WarningLevel minLevel, ConsoleLinks links) {
        return switch (format) {
            case Format.CloudEvents cloudEvents ->
                new Body("application/cloudevents+json; charset=utf-8", CloudEvents.of(content, because, links));
            case Format.Slack slack -> new Body(JSON, SlackMessages.of(content, because, links));
            case Format.Teams teams -> new Body(JSON, TeamsCards.of(content, because, links));
            case Format.PagerDuty(String routingKey) ->
                new Body(JSON, PagerDutyEvents.of(content, routingKey, minLevel, links));
        };
    }
}
