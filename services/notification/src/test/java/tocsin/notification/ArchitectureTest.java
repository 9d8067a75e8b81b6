package tocsin.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String[] CORE = {
        "tocsin.notification.subscription..",
        "tocsin.notification.message..",
        "tocsin.notification.feed..",
        "tocsin.notification.delivery..",
        "tocsin.notification.link..",
        "tocsin.notification.operations..",
        "tocsin.notification.hold..",
        "tocsin.notification.routing..",
        "tocsin.notification.bundle..",
        "tocsin.notification.escalation.."
    };
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("tocsin.notification");

    @Test
    void theCoreKnowsOnlyTheJdkTheMessagesAndItself() {
        classes()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.crypto..",
                        "javax.xml.stream..",
                        "org.jspecify..",
                        "tocsin.contracts.warning..",
                        "tocsin.contracts.identity..",
                        "tocsin.notification.subscription..",
                        "tocsin.notification.message..",
                        "tocsin.notification.feed..",
                        "tocsin.notification.delivery..",
                        "tocsin.notification.link..",
                        "tocsin.notification.operations..",
                        "tocsin.notification.hold..",
                        "tocsin.notification.routing..",
                        "tocsin.notification.bundle..",
                        "tocsin.notification.escalation..")
                .check(CLASSES);
    }

    @Test
    void theCoreNeverReadsAClock() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.InstantSource.class, "system")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .check(CLASSES);
    }

    @Test
    void nobodyImportsTheEdge() {
        noClasses()
                .that()
                .resideOutsideOfPackage("tocsin.notification.edge..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tocsin.notification.edge..")
                .check(CLASSES);
    }

    @Test
    void rowsNeverLeaveTheStore() {
        noClasses()
                .that()
                .resideOutsideOfPackage("tocsin.notification.edge.store..")
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(jakarta.persistence.Entity.class)
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("tocsin.notification.(**)").should().beFreeOfCycles().check(CLASSES);
    }
}
