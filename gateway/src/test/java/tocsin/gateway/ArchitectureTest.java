package tocsin.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String[] CORE = {"tocsin.gateway.access", "tocsin.gateway.stream"};
    private static final JavaClasses GATEWAY = new ClassFileImporter(
                    java.util.List.of(new ImportOption.DoNotIncludeTests()))
            .importPackages("tocsin.gateway");

    @Test
    void theCoreKnowsOnlyTheJdkAndItself() {
        classes()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", CORE[0], CORE[1])
                .check(GATEWAY);
    }

    @Test
    void theCoreReadsNoClock() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(GATEWAY);
    }

    @Test
    void nobodyKnowsTheEdge() {
        noClasses()
                .that()
                .resideOutsideOfPackage("tocsin.gateway.edge..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tocsin.gateway.edge..")
                .check(GATEWAY);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("tocsin.gateway.(**)").should().beFreeOfCycles().check(GATEWAY);
    }
}
