package tocsin.notification.subscription;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.bundle.Gathering;

/**
 * A subscription as somebody wrote it down, not checked yet.
 *
 * @param name required
 * @param channel required
 * @param filter absent: every alert from WATCH up, no exercises
 * @param audience absent: as it was, or the watch floor
 * @param fallback an email address, of a webhook only; absent: none
 * @param gathering absent: each alert at once
 */
public record Draft(
        @Nullable String name,
        @Nullable ChannelDraft channel,
        @Nullable FilterDraft filter,
        @Nullable String audience,
        @Nullable String fallback,
        @Nullable GatheringDraft gathering) {
    private static final int LONGEST_NAME = 200;

    /** One that names no audience, and is told of each alert at once. */
    public Draft(@Nullable String name, @Nullable ChannelDraft channel, @Nullable FilterDraft filter) {
        this(name, channel, filter, null, null, null);
    }

    /** Where to send; which fields are needed depends on the type. */
    public record ChannelDraft(
            @Nullable String type,
            @Nullable String address,
            @Nullable String url,
            @Nullable String secret,
            @Nullable String signing,
            @Nullable String format,
            @Nullable String routingKey,
            @Nullable String language,
            @Nullable String timeZone) {
        boolean bringsSecret() {
            return secret != null && !secret.isBlank();
        }
    }

    /** What to send; an absent field does not restrict. */
    public record FilterDraft(
            @Nullable List<@Nullable String> problems,
            @Nullable List<@Nullable String> theaters,
            @Nullable String minLevel,
            @Nullable Boolean exercises) {}

    /** What came of checking. */
    public sealed interface Checked {
        /** All is well. */
        record Accepted(
                String name,
                Channel channel,
                Filter filter,
                @Nullable String fallback,
                Gathering gathering) implements Checked {}

        /** These fields are not. */
        record Refused(List<Violation> violations) implements Checked {
            public Refused {
                violations = List.copyOf(violations);
            }
        }
    }

    /**
     * Checks every field. What a webhook does not say of its signatures and its format stays as it was.
     *
     * @param before the channel so far, if there is one
     * @param fresh makes the key of a webhook that brings none and has none of that scheme
     */
    public Checked check(@Nullable Channel before, Function<Signing, SigningKey> fresh) {
        List<Violation> violations = new ArrayList<>();
        String checkedName = Fields.text("name", name, LONGEST_NAME, violations);
        Optional<Channel> checkedChannel = channel(before, fresh, violations);
        Filter checkedFilter = filter(filter, violations);
        String checkedFallback = fallback(checkedChannel, violations);
        Gathering checkedGathering = GatheringDraft.check(gathering, checkedChannel, violations);
        if (checkedChannel.isEmpty() || !violations.isEmpty()) {
            return new Checked.Refused(violations);
        }
        return new Checked.Accepted(
                checkedName, checkedChannel.get(), checkedFilter, checkedFallback, checkedGathering);
    }

    private Optional<Channel> channel(
            @Nullable Channel before, Function<Signing, SigningKey> fresh, List<Violation> violations) {
        String type = channel == null || channel.type() == null ? "" : channel.type();
        if (channel != null && type.equals(Channel.Email.TYPE)) {
            return email(channel, violations);
        }
        if (channel != null && type.equals(Channel.Webhook.TYPE)) {
            return new WebhookDraft(channel, before instanceof Channel.Webhook was ? was : null)
                    .check(fresh, violations)
                    .map(webhook -> webhook);
        }
        violations.add(new Violation("channel.type", "email or webhook"));
        return Optional.empty();
    }

    private @Nullable String fallback(Optional<Channel> of, List<Violation> violations) {
        String address = fallback == null ? "" : fallback.strip();
        if (address.isEmpty()) {
            return null;
        }
        if (!Channel.Email.isAddress(address)) {
            violations.add(new Violation("fallback", "one email address, name@host"));
        } else if (of.isPresent() && !(of.get() instanceof Channel.Webhook)) {
            violations.add(new Violation("fallback", "only beside a webhook"));
        }
        return address;
    }

    private static Optional<Channel> email(ChannelDraft draft, List<Violation> violations) {
        String address = draft.address() == null ? "" : draft.address().strip();
        if (!Channel.Email.isAddress(address)) {
            violations.add(new Violation("channel.address", "one email address, name@host"));
        }
        String tag = draft.language() == null ? "" : draft.language().strip();
        Optional<Language> language = tag.isEmpty() ? Optional.of(Language.ENGLISH) : Language.of(tag);
        if (language.isEmpty()) {
            violations.add(new Violation("channel.language", Language.EXPECTED));
        }
        String name = draft.timeZone() == null ? "" : draft.timeZone().strip();
        Optional<ZoneId> zone = name.isEmpty() ? Optional.of(Channel.Email.UTC) : Channel.Email.zone(name);
        if (zone.isEmpty()) {
            violations.add(new Violation("channel.timeZone", Channel.Email.ZONE));
        }
        return violations.isEmpty()
                ? Optional.of(new Channel.Email(address, language.orElseThrow(), zone.orElseThrow()))
                : Optional.empty();
    }

    /**
     * The filter that somebody wrote down; of one with faults only the faults are of use.
     *
     * @param given absent: every alert from WATCH up, no exercises
     * @param violations the faults are added here
     */
    public static Filter filter(@Nullable FilterDraft given, List<Violation> violations) {
        FilterDraft draft = given == null ? new FilterDraft(null, null, null, null) : given;
        return new Filter(
                Fields.ids("filter.problems", draft.problems(), violations),
                Fields.ids("filter.theaters", draft.theaters(), violations),
                Fields.level("filter.minLevel", draft.minLevel(), WarningLevel.WATCH, violations),
                Boolean.TRUE.equals(draft.exercises()));
    }
}
