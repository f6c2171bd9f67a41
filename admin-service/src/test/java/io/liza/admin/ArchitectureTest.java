package io.liza.admin;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.liza.admin", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Packages that know what a call, an order, a statistic or an account is. */
    private static final String[] SUBJECTS = {
        "io.liza.admin.call..",
        "io.liza.admin.caller..",
        "io.liza.admin.order..",
        "io.liza.admin.status..",
        "io.liza.admin.statistics..",
        "io.liza.admin.home..",
        "io.liza.admin.privacy..",
        "io.liza.admin.live..",
        "io.liza.admin.access.*.."
    };

    @ArchTest
    static final ArchRule noPackagesDependOnEachOther =
            slices().matching("io.liza.admin.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule whatSubjectsShareKnowsNoSubject = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.liza.admin.http..",
                    "io.liza.admin.list..",
                    "io.liza.admin.ui..",
                    "io.liza.admin.audit..",
                    "io.liza.admin.csv..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(SUBJECTS));

    @ArchTest
    static final ArchRule inboxAndOutboxKnowNoSubject = noClasses()
            .that()
            .resideInAnyPackage("io.liza.admin.inbox..", "io.liza.admin.outbox..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(SUBJECTS));
}
