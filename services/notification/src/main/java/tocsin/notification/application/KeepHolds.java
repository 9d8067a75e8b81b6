package tocsin.notification.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import tocsin.notification.hold.Inhibition;
import tocsin.notification.hold.InhibitionDraft;
import tocsin.notification.hold.Silence;
import tocsin.notification.hold.SilenceDraft;
import tocsin.notification.subscription.Violation;

/** Makes and ends silences and inhibitions; each change is in the audit log. */
@ApplicationScoped
public class KeepHolds {
    private final Mutiny.SessionFactory sessions;
    private final HoldBook book;
    private final AuditLog audit;
    private final InstantSource clock = InstantSource.system();

    KeepHolds(Mutiny.SessionFactory sessions, HoldBook book, AuditLog audit) {
        this.sessions = sessions;
        this.book = book;
        this.audit = audit;
    }

    /** Adds a silence. */
    public Uni<Keeping<Silence>> silence(SilenceDraft draft, String author) {
        return switch (draft.check(UUID.randomUUID(), author, clock.instant())) {
            case SilenceDraft.Checked.Refused(List<Violation> violations) ->
                Uni.createFrom().item(new Keeping.Refused<>(violations));
            case SilenceDraft.Checked.Accepted(Silence silence) ->
                sessions.withStatelessTransaction(session -> book.add(session, silence)
                                .chain(() ->
                                        audit.note(session, entry(author, "silence added", silence, told(silence)))))
                        .replaceWith(new Keeping.Kept<>(silence));
        };
    }

    /** Ends a silence; absent if there is none that has not ended. */
    public Uni<Optional<Silence>> end(UUID id, String by) {
        return sessions.withStatelessTransaction(session -> book.end(session, id, clock.instant())
                .call(ended -> ended.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : audit.note(
                                session,
                                entry(
                                        by,
                                        "silence ended",
                                        ended.get(),
                                        "it was to end at " + ended.get().endsAt()))));
    }

    /** Adds an inhibition. */
    public Uni<Keeping<Inhibition>> inhibit(InhibitionDraft draft, String author) {
        return switch (draft.check(UUID.randomUUID(), author)) {
            case InhibitionDraft.Checked.Refused(List<Violation> violations) ->
                Uni.createFrom().item(new Keeping.Refused<>(violations));
            case InhibitionDraft.Checked.Accepted(Inhibition rule) ->
                sessions.withStatelessTransaction(session -> book.add(session, rule)
                                .chain(() -> audit.note(
                                        session,
                                        new AuditLog.Entry(
                                                author, "inhibition added", "inhibition/" + rule.id(), told(rule)))))
                        .replaceWith(new Keeping.Kept<>(rule));
        };
    }

    /** Removes an inhibition; absent if there is none. */
    public Uni<Optional<Inhibition>> remove(UUID id, String by) {
        return sessions.withStatelessTransaction(session -> book.remove(session, id)
                .call(gone -> gone.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : audit.note(
                                session,
                                new AuditLog.Entry(by, "inhibition removed", "inhibition/" + id, told(gone.get())))));
    }

    private static AuditLog.Entry entry(String by, String action, Silence silence, String detail) {
        return new AuditLog.Entry(by, action, "silence/" + silence.id(), detail);
    }

    private static String told(Silence silence) {
        return "%s on board %s of problems [%s] in theaters [%s] up to %s from %s to %s: %s"
                .formatted(
                        silence.kind(),
                        silence.board(),
                        String.join(", ", silence.problems()),
                        String.join(", ", silence.theaters()),
                        silence.upToLevel(),
                        silence.startsAt(),
                        silence.endsAt(),
                        silence.reason());
    }

    private static String told(Inhibition rule) {
        return "%s from %s holds back [%s] up to %s: %s"
                .formatted(
                        rule.source(),
                        rule.fromLevel(),
                        String.join(", ", rule.problems()),
                        rule.upToLevel(),
                        rule.reason());
    }
}
