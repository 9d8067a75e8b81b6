package tocsin.notification.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import tocsin.notification.escalation.OverrideDraft;
import tocsin.notification.escalation.Policy;
import tocsin.notification.escalation.PolicyDraft;
import tocsin.notification.escalation.Shift;
import tocsin.notification.subscription.Violation;

/** Keeps the roster and the escalation policy; each change is in the audit log. */
@ApplicationScoped
public class KeepWatch {
    /** So far ahead a roster is read. */
    public static final Duration AHEAD = Duration.ofDays(180);

    private static final int MOST_FAULTS_SHOWN = 20;

    private final Mutiny.SessionFactory sessions;
    private final EscalationBook book;
    private final RosterReading reading;
    private final AuditLog audit;
    private final InstantSource clock = InstantSource.system();

    KeepWatch(Mutiny.SessionFactory sessions, EscalationBook book, RosterReading reading, AuditLog audit) {
        this.sessions = sessions;
        this.book = book;
        this.reading = reading;
        this.audit = audit;
    }

    /** Who is on watch now, and the shifts of a period. */
    public record Watch(List<String> onWatch, List<Shift> shifts) {
        public Watch {
            onWatch = List.copyOf(onWatch);
            shifts = List.copyOf(shifts);
        }
    }

    /** Who is on watch now, and the shifts that touch a period. */
    public Uni<Watch> watch(Instant from, Instant to) {
        Instant now = clock.instant();
        return sessions.withStatelessSession(session -> book.roster(session, now, now.plusMillis(1))
                .chain(present -> book.roster(session, from, to)
                        .map(roster -> new Watch(present.onWatch(now), roster.shifts()))));
    }

    /** Puts an exported roster in the place of the one before, from now on; all of it or nothing. */
    public Uni<Keeping<List<Shift>>> replaceRoster(String calendar, String author) {
        Instant now = clock.instant();
        RosterReading.Read read = reading.read(calendar, now, now.plus(AHEAD));
        if (!read.faults().isEmpty()) {
            return Uni.createFrom()
                    .item(new Keeping.Refused<>(read.faults().stream()
                            .limit(MOST_FAULTS_SHOWN)
                            .map(fault -> new Violation("calendar", fault))
                            .toList()));
        }
        String told = "%d shifts from %s on".formatted(read.shifts().size(), now);
        return sessions.withStatelessTransaction(session -> book.replaceRoster(session, read.shifts(), now, author)
                        .chain(() ->
                                audit.note(session, new AuditLog.Entry(author, "roster imported", "roster", told))))
                .replaceWith(new Keeping.Kept<>(read.shifts()));
    }

    /** Puts somebody in the place of whom the roster names. */
    public Uni<Keeping<Shift>> override(OverrideDraft draft, String author) {
        List<Violation> violations = new ArrayList<>();
        Optional<Shift> checked = draft.check(UUID.randomUUID(), clock.instant(), violations);
        if (checked.isEmpty()) {
            return Uni.createFrom().item(new Keeping.Refused<>(violations));
        }
        Shift shift = checked.get();
        return sessions.withStatelessTransaction(session -> book.add(session, shift, author)
                        .chain(() -> audit.note(session, entry(author, "override added", shift))))
                .replaceWith(new Keeping.Kept<>(shift));
    }

    /** Removes an override; absent if there is none that has not ended. */
    public Uni<Optional<Shift>> removeOverride(UUID id, String by) {
        return sessions.withStatelessTransaction(session -> book.removeOverride(session, id, clock.instant())
                .call(gone -> gone.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : audit.note(session, entry(by, "override removed", gone.get()))));
    }

    /** The policy that holds. */
    public Uni<Policy> policy() {
        return sessions.withStatelessSession(book::policy);
    }

    /** Makes a policy the one that holds. */
    public Uni<Keeping<Policy>> setPolicy(PolicyDraft draft, String author) {
        List<Violation> violations = new ArrayList<>();
        Optional<Policy> checked = draft.check(violations);
        if (checked.isEmpty()) {
            return Uni.createFrom().item(new Keeping.Refused<>(violations));
        }
        Policy policy = checked.get();
        return sessions.withStatelessTransaction(session -> book.setPolicy(session, policy, author)
                        .chain(() -> audit.note(
                                session,
                                new AuditLog.Entry(
                                        author, "escalation policy changed", "escalation", policy.toString()))))
                .replaceWith(new Keeping.Kept<>(policy));
    }

    private static AuditLog.Entry entry(String by, String action, Shift shift) {
        return new AuditLog.Entry(
                by,
                action,
                "override/" + shift.id(),
                "%s from %s to %s: %s".formatted(shift.account(), shift.startsAt(), shift.endsAt(), shift.reason()));
    }
}
