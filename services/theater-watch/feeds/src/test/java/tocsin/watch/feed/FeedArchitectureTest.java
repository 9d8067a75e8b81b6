package tocsin.watch.feed;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FeedArchitectureTest {
    private static final JavaClasses FEEDS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("tocsin.watch.feed");

    @Test
    void feedsKnowOnlyTheJdkTheContractsArchivesAndTheReadersOfTheirFormats() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.xml..",
                        "org.w3c.dom..",
                        "org.xml.sax..",
                        "org.jspecify..",
                        "tocsin.contracts..",
                        "tocsin.watch.archive",
                        "tocsin.watch.feed",
                        "com.fasterxml.jackson..",
                        "com.rometools.rome..",
                        "org.jsoup..")
                .check(FEEDS);
    }

    @Test
    void feedsReadNoClockAndAskNoServer() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.net.Socket.class)
                .check(FEEDS);
    }
}
