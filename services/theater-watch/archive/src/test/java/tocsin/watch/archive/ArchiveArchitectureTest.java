package tocsin.watch.archive;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArchiveArchitectureTest {
    private static final JavaClasses ARCHIVE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("tocsin.watch.archive");

    @Test
    void archivesKnowOnlyTheJdkTheContractsAndTheReadersOfTheirFormats() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "tocsin.contracts..",
                        "tocsin.watch.archive",
                        "com.fasterxml.jackson..",
                        "de.siegmar.fastcsv..")
                .check(ARCHIVE);
    }

    @Test
    void archivesReadNoClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(ARCHIVE);
    }
}
