package tocsin.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the documents name is there. */
class DocumentsTest {
    private static final Pattern PLACE = Pattern.compile("^\\|[^|]+\\| `([^`]+)` \\|$", Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");

    @Test
    void everyPlaceThatTheReadmeNamesIsInTheTree() throws IOException {
        List<String> places = found(PLACE, "README.md");

        assertThat(places)
                .hasSizeGreaterThan(10)
                .allSatisfy(place -> assertThat(Checkout.file(place)).exists());
    }

    @Test
    void everyLinkOfTheDocumentsLeadsSomewhere() throws IOException {
        assertThat(found(LINK, "README.md"))
                .allSatisfy(link -> assertThat(Checkout.file(link)).exists());
        assertThat(found(LINK, "docs/architecture.md"))
                .allSatisfy(link -> assertThat(Checkout.file("docs/" + link)).exists());
    }

    private static List<String> found(Pattern pattern, String document) throws IOException {
        String text = Files.readString(Checkout.file(document));
        return pattern.matcher(text).results().map(result -> result.group(1)).toList();
    }
}
