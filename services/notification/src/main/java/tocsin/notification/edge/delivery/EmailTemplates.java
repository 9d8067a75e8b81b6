package tocsin.notification.edge.delivery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import tocsin.notification.message.Briefing;
import tocsin.notification.operations.Notice;

/** The templates in {@code templates/email}, checked against these types when the service is built. */
@CheckedTemplate(basePath = "email")
final class EmailTemplates {
    private EmailTemplates() {}

    static native TemplateInstance alertText(Briefing briefing);

    static native TemplateInstance alertHtml(Briefing briefing);

    static native TemplateInstance noticeText(Notice notice, String because);

    static native TemplateInstance noticeHtml(Notice notice, String because);
}
