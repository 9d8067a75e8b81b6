package tocsin.notification.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import tocsin.notification.application.AlertArchive.Kept;
import tocsin.notification.application.RemarkBook.Kind;
import tocsin.notification.application.RemarkBook.Remark;

/** Comments on alerts, and says who looks after them; a change of hands is in the audit log. */
@ApplicationScoped
public class LookAfterAlerts {
    private final Mutiny.SessionFactory sessions;
    private final AlertArchive archive;
    private final RemarkBook book;
    private final AuditLog audit;

    LookAfterAlerts(Mutiny.SessionFactory sessions, AlertArchive archive, RemarkBook book, AuditLog audit) {
        this.sessions = sessions;
        this.archive = archive;
        this.book = book;
        this.audit = audit;
    }

    /** Comments; absent if there is no such alert. */
    public Uni<Optional<Kept>> comment(UUID alert, String by, String text) {
        return archive.find(alert)
                .call(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : sessions.withStatelessTransaction(
                                session -> book.add(session, alert, new Remark(by, Kind.COMMENT, text))));
    }

    /**
     * Gives an alert to an account, or to nobody; a second time changes nothing. Answers how it stands, absent if there is none.
     *
     * @param account absent: nobody
     */
    public Uni<Optional<Kept>> assign(UUID alert, String by, @Nullable String account) {
        return archive.find(alert)
                .call(found -> found.isEmpty() || Objects.equals(found.get().assignee(), account)
                        ? Uni.createFrom().voidItem()
                        : assign(found.get(), by, account))
                .chain(() -> archive.find(alert));
    }

    private Uni<Void> assign(Kept alert, String by, @Nullable String account) {
        UUID id = alert.summary().id();
        String before = alert.assignee();
        Remark remark = account != null
                ? new Remark(by, Kind.ASSIGNED, account)
                : new Remark(by, Kind.RELEASED, before == null ? "" : before);
        AuditLog.Entry entry = new AuditLog.Entry(by, "alert " + remark.kind().label(), "alert/" + id, remark.text());
        return sessions.withStatelessTransaction(session -> book.assign(session, id, account)
                .chain(() -> book.add(session, id, remark))
                .chain(() -> audit.note(session, entry)));
    }
}
