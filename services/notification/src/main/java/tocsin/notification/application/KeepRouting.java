package tocsin.notification.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import tocsin.notification.application.RoutingBook.Members;
import tocsin.notification.application.RoutingBook.Saved;
import tocsin.notification.routing.RoutingDraft;
import tocsin.notification.routing.RoutingTree;
import tocsin.notification.subscription.Fields;
import tocsin.notification.subscription.Violation;

/** Saves routing trees; each is in the audit log. */
@ApplicationScoped
public class KeepRouting {
    private static final int LONGEST_NOTE = 500;

    private final Mutiny.SessionFactory sessions;
    private final RoutingBook book;
    private final AuditLog audit;
    private final InstantSource clock = InstantSource.system();

    KeepRouting(Mutiny.SessionFactory sessions, RoutingBook book, AuditLog audit) {
        this.sessions = sessions;
        this.book = book;
        this.audit = audit;
    }

    /**
     * Saves a tree, which routes every alert from then on.
     *
     * @param after the version that it was written after
     * @param note why
     * @return absent if another was saved since
     */
    public Uni<Optional<Keeping<Saved>>> save(RoutingDraft draft, long after, String note, String by) {
        List<Violation> violations = new ArrayList<>();
        String checkedNote = Fields.text("note", note, LONGEST_NOTE, violations);
        return switch (draft.check()) {
            case RoutingDraft.Checked.Refused(List<Violation> faults) -> {
                violations.addAll(faults);
                yield refused(violations);
            }
            case RoutingDraft.Checked.Accepted(RoutingTree tree) ->
                book.members().chain(members -> {
                    left(tree, members, violations);
                    Saved saved = new Saved(after + 1, draft, tree, by, clock.instant(), checkedNote);
                    return violations.isEmpty() ? save(saved) : refused(violations);
                });
        };
    }

    private static Uni<Optional<Keeping<Saved>>> refused(List<Violation> violations) {
        return Uni.createFrom().item(Optional.of(new Keeping.Refused<>(violations)));
    }

    private Uni<Optional<Keeping<Saved>>> save(Saved saved) {
        AuditLog.Entry entry =
                new AuditLog.Entry(saved.by(), "routing saved", "routing/" + saved.version(), saved.note());
        return sessions.withStatelessTransaction(session -> book.save(session, saved)
                .call(kept ->
                        kept ? audit.note(session, entry) : Uni.createFrom().voidItem())
                .map(kept -> kept ? Optional.of(new Keeping.Kept<>(saved)) : Optional.empty()));
    }

    /** Nobody is told of nothing any more because their audience is gone. */
    private static void left(RoutingTree tree, List<Members> members, List<Violation> violations) {
        for (Members audience : members) {
            if (tree.audience(audience.audience()).isEmpty()) {
                violations.add(new Violation(
                        "audiences",
                        "%s too: %d subscriptions stand in it"
                                .formatted(audience.audience(), audience.subscriptions())));
            }
        }
    }
}
