package tocsin.notification.edge.delivery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;
import tocsin.notification.message.Briefing;
import tocsin.notification.message.BundleBriefing;
import tocsin.notification.operations.Notice;

/** The templates in {@code templates/email}, checked against these types when the service is built. */
@CheckedTemplate(basePath = "email")
final class EmailTemplates {
    private EmailTemplates() {}

    static native TemplateInstance alertText(Briefing briefing);

    /** @param picture the address of the gauge's picture; absent: there is none */
    static native TemplateInstance alertHtml(Briefing briefing, @Nullable String picture);

    static native TemplateInstance bundleText(BundleBriefing briefing);

    static native TemplateInstance bundleHtml(BundleBriefing briefing);

    static native TemplateInstance noticeText(Notice notice, String because);

    static native TemplateInstance noticeHtml(Notice notice, String because);
}
