package io.liza;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.liza", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theDialogueIsPlainJava = noClasses()
            .that()
            .resideInAPackage("io.liza.dialogue..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "io.liza.dialogue..",
                    "io.liza.event",
                    "io.liza.order",
                    "io.liza.caller",
                    "io.liza.people",
                    "io.liza.settings",
                    "java..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.liza.(**)").should().beFreeOfCycles();
}
