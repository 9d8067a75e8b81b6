package tocsin.scoring.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses MODEL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("tocsin.scoring.model");

    @Test
    void theModelKnowsOnlyTheJdkJSpecifyAndLibrariesThatCompute() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "tocsin.scoring.model..",
                        "java..",
                        "org.jspecify..",
                        "org.hipparchus..",
                        "com.carrotsearch.hppc..")
                .check(MODEL);
    }

    @Test
    void timeIsAnArgument() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.time.Clock.class)
                .check(MODEL);
    }

    @Test
    void theModelDoesNoInputOrOutput() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "java.sql..")
                .check(MODEL);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("tocsin.scoring.model.(*)..")
                .should()
                .beFreeOfCycles()
                .check(MODEL);
    }
}
