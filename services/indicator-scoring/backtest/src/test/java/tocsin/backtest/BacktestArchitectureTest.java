package tocsin.backtest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BacktestArchitectureTest {
    private static final JavaClasses BACKTEST = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("tocsin.backtest");

    @Test
    void skillIsComputedFromCoursesAndOnsetsAlone() {
        classes()
                .that()
                .resideInAPackage("tocsin.backtest.skill")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.time..",
                        "java.util..",
                        "org.jspecify..",
                        "tocsin.backtest.skill",
                        "tocsin.backtest.course",
                        "tocsin.backtest.onset",
                        "tocsin.scoring.model.catalogue")
                .check(BACKTEST);
    }

    @Test
    void nothingReadsAClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(BACKTEST);
    }

    @Test
    void onlyTheEdgeReadsAndWritesFiles() {
        noClasses()
                .that()
                .resideOutsideOfPackage("tocsin.backtest.edge")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..", "tocsin.backtest.edge")
                .check(BACKTEST);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("tocsin.backtest.(*)..").should().beFreeOfCycles().check(BACKTEST);
    }
}
