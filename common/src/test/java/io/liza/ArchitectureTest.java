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
    static final ArchRule theContractKnowsNothingOfTheRuntime = noClasses()
            .that()
            .resideInAnyPackage("io.liza.event..", "io.liza.order..", "io.liza.caller..", "io.liza.text..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.liza.runtime..", "io.quarkus..", "io.vertx..", "io.netty..", "jakarta..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.liza.(**)").should().beFreeOfCycles();
}
