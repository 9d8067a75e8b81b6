package tocsin.notification.edge.rest;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tocsin.notification.message.Words;

/**
 * A small page for the reader of a mail.
 *
 * @param status HTTP status
 * @param words the reader's language
 * @param title what it says in short
 * @param texts what it says, in order
 * @param button what it offers to do by POST, if anything
 * @param console where to go on
 */
record LinkPage(
        int status,
        Words words,
        String title,
        List<String> texts,
        @Nullable String button,
        String console) {
    LinkPage {
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(console, "console");
        texts = List.copyOf(texts);
    }

    TemplateInstance html() {
        return Templates.link(this);
    }

    /** Checked against this type when the service is built. */
    @CheckedTemplate(basePath = "page")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance link(LinkPage page);
    }
}
