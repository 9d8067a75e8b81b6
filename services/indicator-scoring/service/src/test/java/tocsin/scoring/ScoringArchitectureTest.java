package tocsin.scoring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ScoringArchitectureTest {

    private static final String[] PURE = {"tocsin.scoring.board.."};

    private final JavaClasses service = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("tocsin.scoring");

    @Test
    void thePureCoreKnowsOnlyTheJdkItselfTheMessagesAndTheModel() {
        classes()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "tocsin.contracts..",
                        "tocsin.scoring.calibration..",
                        "tocsin.scoring.catalogue..",
                        "tocsin.scoring.evidence..",
                        "tocsin.scoring.board..",
                        "tocsin.scoring.model..")
                .check(service);
    }

    @Test
    void thePureCoreNeverReadsAClock() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(service);
    }

    @Test
    void nobodyOutsideTheEdgeImportsTheEdge() {
        noClasses()
                .that()
                .resideOutsideOfPackage("tocsin.scoring.edge..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tocsin.scoring.edge..")
                .check(service);
    }

    @Test
    void persistenceStaysInTheStoreAndWhereTransactionsAreHandedOver() {
        noClasses()
                .that()
                .resideOutsideOfPackages("tocsin.scoring.edge.store..", "tocsin.scoring.edge.messaging..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.hibernate..", "jakarta.persistence..", "java.sql..")
                .check(service);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("tocsin.scoring.(*)..").should().beFreeOfCycles().check(service);
        slices().matching("tocsin.scoring.edge.(*)..").should().beFreeOfCycles().check(service);
    }
}
