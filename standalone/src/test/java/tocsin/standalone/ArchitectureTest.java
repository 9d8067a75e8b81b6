package tocsin.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("tocsin.standalone");

    @Test
    void partsAreSpawnedWithTheJdkAlone() {
        noClasses()
                .that()
                .resideInAPackage("tocsin.standalone.parts")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "org.jspecify..", "tocsin.standalone.parts")
                .because("tests of other modules spawn servers without getting their libraries")
                .check(CLASSES);
    }

    @Test
    void serverLibrariesAreUsedInTheServersOwnJvmOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("tocsin.standalone.servers")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("tocsin.standalone.servers", "kafka..", "com.icegreen..", "org.apache.commons..")
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCircle() {
        slices().matching("tocsin.standalone.(*)..").should().beFreeOfCycles().check(CLASSES);
    }
}
