package tocsin.notification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.application.ClaimedDelivery;
import tocsin.notification.bundle.Gathering;
import tocsin.notification.message.Content;

/** One subscriber who changes how they are told while their messages fail, and what they have been told so far. */
final class Story {
    /** What becomes of messages between two alerts. */
    enum Work {
        /** Nothing is looked at. */
        NONE,
        /** What is gathered is closed, and not sent yet. */
        CLOSES,
        /** It is closed and sent, and does not arrive. */
        FAILS,
        /** It is closed and sent, and the answer that it did not arrive comes after the next alert. */
        FAILS_LATE,
        /** It is closed and sent, and the answer that it arrived comes after the next alert. */
        ARRIVES_LATE
    }

    /**
     * What happens.
     *
     * @param levels where the problem goes, from NORMAL
     * @param works what becomes of messages after each alert but the last
     * @param first how the subscriber is told at first
     * @param then and how after the change
     * @param change after so many steps, of which each alert but the last and what becomes of it is one
     * @param bystanderFirst whether the alert of another problem comes before the first of this one, or after it
     * @param held whether the last alert is held back by a silence that ends before anything else happens
     */
    record Plot(
            List<WarningLevel> levels,
            List<Work> works,
            Gathering first,
            Gathering then,
            int change,
            boolean bystanderFirst,
            boolean held) {}

    final Plot plot;
    final UUID subscription = UUID.randomUUID();
    private final String board = "board-" + subscription;
    private final String problem = "problem-" + subscription;
    private final String bystander = "bystander-" + subscription;
    private final Map<UUID, Set<UUID>> messages = new HashMap<>();
    private final Map<String, Long> told = new HashMap<>();
    private final List<ClaimedDelivery> underWay = new ArrayList<>();
    private final List<String> log = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private boolean overtaken;

    Story(Plot plot) {
        this.plot = plot;
    }

    /** Those that are told of. */
    List<String> problems() {
        return List.of(problem, bystander);
    }

    /** The alerts that come as the nth, from 0. */
    List<Alert> alerts(int nth) {
        WarningLevel from = nth == 0 ? WarningLevel.NORMAL : plot.levels().get(nth - 1);
        Alert own = alert(problem, nth + 1, from, plot.levels().get(nth));
        note("comes " + own.toLevel());
        overtaken |= own.toLevel() == WarningLevel.CRITICAL;
        Alert other = alert(bystander, 1, WarningLevel.NORMAL, WarningLevel.WATCH);
        return nth > 0 ? List.of(own) : plot.bystanderFirst() ? List.of(other, own) : List.of(own, other);
    }

    private Alert alert(String of, long number, WarningLevel from, WarningLevel to) {
        AlertKind kind = to.compareTo(from) > 0
                ? AlertKind.RAISE
                : to == WarningLevel.NORMAL ? AlertKind.CLEAR : AlertKind.UPDATE;
        return Alerts.of(board, of, number, kind, from, to);
    }

    boolean last(int nth) {
        return nth == plot.levels().size() - 1;
    }

    Work work(int nth) {
        return plot.works().get(nth);
    }

    void sent(ClaimedDelivery message) {
        underWay.add(message);
        Set<UUID> now = new HashSet<>();
        members(message).forEach(member -> now.add(member.alert().id()));
        Set<UUID> before = messages.put(message.id(), now);
        note("sent " + text(message));
        boolean same = before == null || (overtaken ? before.containsAll(now) : before.equals(now));
        check(same, "a message changed under its id");
    }

    /** What was sent and is not answered yet; the answer comes now. */
    List<ClaimedDelivery> answered(boolean arrived, boolean late) {
        List<ClaimedDelivery> answered = List.copyOf(underWay);
        underWay.clear();
        for (ClaimedDelivery message : answered) {
            note((arrived ? "arrived " : "failed ") + text(message));
            if (arrived) {
                members(message).forEach(member -> arrived(member.alert(), late));
            }
        }
        return answered;
    }

    private void arrived(Alert alert, boolean late) {
        Long newest = told.get(alert.problem());
        check(
                newest == null || newest < alert.number() || (late && overtaken),
                "an older alert was told after a newer one");
        told.merge(alert.problem(), alert.number(), Math::max);
    }

    private static List<Content.OfAlert> members(ClaimedDelivery message) {
        return switch (message.content()) {
            case Content.OfAlert single -> List.of(single);
            case Content.OfBundle bundle -> bundle.members();
            case Content.OfNotice notice -> List.of();
        };
    }

    private String text(ClaimedDelivery message) {
        List<String> parts = members(message).stream()
                .map(member -> "%s%d %s+%d"
                        .formatted(
                                member.alert().problem().equals(problem) ? "#" : "other",
                                member.alert().number(),
                                member.alert().toLevel(),
                                member.untold().size()))
                .toList();
        return message.content() instanceof Content.OfBundle ? parts.toString() : parts.getFirst();
    }

    void note(String what) {
        log.add(what);
    }

    void check(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
            note("HERE: " + fault);
        }
    }

    List<String> faults() {
        return faults.isEmpty() ? List.of() : List.of("%s: %s %s".formatted(faults, plot, log));
    }
}
