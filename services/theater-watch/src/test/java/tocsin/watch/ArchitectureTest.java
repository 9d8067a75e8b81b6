package tocsin.watch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("tocsin.watch");

    @Test
    void nothingInsideDependsOnTheEdge() {
        noClasses()
                .that()
                .resideOutsideOfPackage("tocsin.watch.edge..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tocsin.watch.edge..")
                .allowEmptyShould(true)
                .check(SERVICE);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("tocsin.watch.(**)").should().beFreeOfCycles().check(SERVICE);
    }
}
