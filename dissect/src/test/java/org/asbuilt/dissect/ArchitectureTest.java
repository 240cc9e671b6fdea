package org.asbuilt.dissect;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;

@AnalyzeClasses(packages = "org.asbuilt.dissect", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule NEEDS_ONLY_THE_JDK = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "javax.security.auth.x500..", "org.asbuilt.dissect..", "org.jspecify..")
            .because("the engine is fuzzed alone, runs on sensors, and may not be broken by a jar");

    @ArchTest
    static final ArchRule HAS_NO_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .because("the same capture must yield the same summary");

    @ArchTest
    static final ArchRule HAS_NO_CHANCE = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java.util.SplittableRandom|java.security.SecureRandom|java.util.random.*")
            .because("the same capture must yield the same summary");

    @ArchTest
    static final ArchRule TOUCHES_NO_NETWORK = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.net\\.(Socket|ServerSocket|DatagramSocket|URL|http\\..*)")
            .because("names are never looked up and devices never spoken to");

    @ArchTest
    static final ArchRule HAS_NO_CYCLES =
            slices().matching("org.asbuilt.dissect.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule TABLES_KNOW_NO_PROTOCOL = noClasses()
            .that()
            .resideInAnyPackage("org.asbuilt.dissect.table..", "org.asbuilt.dissect.stream..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.asbuilt.dissect")
            .because("counting and ordering bytes are below the protocols");
}
