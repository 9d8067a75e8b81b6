package tocsin.watch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ModelArchitectureTest {
    private static final JavaClasses MODEL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("tocsin.watch");

    /** Jackson's tree is allowed because areas and the fields of a report are checked in the form in which they came. */
    @Test
    void theModelKnowsOnlyTheJdkTheContractsAndPureLibraries() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "tocsin.contracts..",
                        "tocsin.watch.intake",
                        "tocsin.watch.language",
                        "tocsin.watch.matching",
                        "tocsin.watch.place",
                        "tocsin.watch.sameness",
                        "org.apache.lucene..",
                        "com.optimaize.langdetect..",
                        "com.google.common..",
                        "org.locationtech.jts..",
                        "com.fasterxml.jackson..")
                .check(MODEL);
    }

    @Test
    void theModelReadsNoClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(MODEL);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("tocsin.watch.(**)").should().beFreeOfCycles().check(MODEL);
    }
}
