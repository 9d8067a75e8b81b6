package tocsin.scoring;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CatalogueArchitectureTest {
    private static final JavaClasses CATALOGUE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("tocsin.scoring.calibration", "tocsin.scoring.catalogue", "tocsin.scoring.evidence");

    /** Jackson is allowed for the canonical form whose hash tells two catalogues apart, and for the files. */
    @Test
    void theCatalogueKnowsOnlyTheJdkTheContractsAndTheModel() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "tocsin.contracts..",
                        "tocsin.scoring.calibration..",
                        "tocsin.scoring.catalogue..",
                        "tocsin.scoring.evidence..",
                        "tocsin.scoring.model..",
                        "com.fasterxml.jackson..")
                .check(CATALOGUE);
    }

    @Test
    void theCatalogueReadsNoClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(CATALOGUE);
    }

    @Test
    void onlyThePackageYamlReadsFiles() {
        noClasses()
                .that()
                .resideOutsideOfPackage("tocsin.scoring.catalogue.yaml")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "java.nio.file..", "java.net..", "java.sql..", "com.fasterxml.jackson.dataformat..")
                        .and(not(anAddressThatIsOnlyParsed())))
                .check(CATALOGUE);
    }

    private static DescribedPredicate<JavaClass> anAddressThatIsOnlyParsed() {
        return type(URI.class).or(type(URISyntaxException.class));
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("tocsin.scoring.(**)").should().beFreeOfCycles().check(CATALOGUE);
    }
}
