package tocsin.notification.subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.warning.WarningLevel;

/**
 * A subscription as somebody wrote it down, not checked yet.
 *
 * @param name required
 * @param channel required
 * @param filter absent: every alert from WATCH up, no exercises
 */
public record Draft(
        @Nullable String name,
        @Nullable ChannelDraft channel,
        @Nullable FilterDraft filter) {
    private static final int LONGEST_NAME = 200;
    private static final int MOST_IDS = 500;

    /** Where to send; which fields are needed depends on the type. */
    public record ChannelDraft(
            @Nullable String type,
            @Nullable String address,
            @Nullable String url,
            @Nullable String secret,
            @Nullable String signing,
            @Nullable String format,
            @Nullable String routingKey) {
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
        record Accepted(String name, Channel channel, Filter filter) implements Checked {}

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
        String checkedName = name == null ? "" : name.strip();
        if (checkedName.isEmpty() || checkedName.length() > LONGEST_NAME || hasControl(checkedName)) {
            violations.add(new Violation("name", "1 to %d printable characters".formatted(LONGEST_NAME)));
        }
        Optional<Channel> checkedChannel = channel(before, fresh, violations);
        Filter checkedFilter = filter(violations);
        if (checkedChannel.isEmpty() || !violations.isEmpty()) {
            return new Checked.Refused(violations);
        }
        return new Checked.Accepted(checkedName, checkedChannel.get(), checkedFilter);
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

    private static Optional<Channel> email(ChannelDraft draft, List<Violation> violations) {
        String address = draft.address() == null ? "" : draft.address().strip();
        if (!Channel.Email.isAddress(address)) {
            violations.add(new Violation("channel.address", "one email address, name@host"));
            return Optional.empty();
        }
        return Optional.of(new Channel.Email(address));
    }

    private Filter filter(List<Violation> violations) {
        FilterDraft draft = filter == null ? new FilterDraft(null, null, null, null) : filter;
        return new Filter(
                ids("filter.problems", draft.problems(), violations),
                ids("filter.theaters", draft.theaters(), violations),
                level(draft.minLevel(), violations),
                Boolean.TRUE.equals(draft.exercises()));
    }

    private static List<String> ids(String field, @Nullable List<@Nullable String> given, List<Violation> violations) {
        List<String> ids = new ArrayList<>();
        for (String id : given == null ? List.<@Nullable String>of() : given) {
            if (id == null || !id.matches("[a-z0-9][a-z0-9-]{0,99}")) {
                violations.add(new Violation(field, "ids of lower-case letters, digits and hyphens"));
                return List.of();
            }
            ids.add(id);
        }
        if (ids.size() > MOST_IDS) {
            violations.add(new Violation(field, "at most %d ids".formatted(MOST_IDS)));
        }
        return ids.stream().distinct().toList();
    }

    private static WarningLevel level(@Nullable String given, List<Violation> violations) {
        for (WarningLevel level : WarningLevel.values()) {
            if (level.name().equals(given)) {
                return level;
            }
        }
        if (given != null) {
            violations.add(new Violation("filter.minLevel", "NORMAL, WATCH, WARNING or CRITICAL"));
        }
        return WarningLevel.WATCH;
    }

    private static boolean hasControl(String text) {
        return text.codePoints().anyMatch(Character::isISOControl);
    }
}
