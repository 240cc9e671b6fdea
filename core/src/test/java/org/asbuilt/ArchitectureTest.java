package org.asbuilt;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.asbuilt.change.ChangeDesk;
import org.asbuilt.ledger.Ledger;

/** The rules of the house for core, each with its reason. */
@AnalyzeClasses(packages = "org.asbuilt", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final List<String> PACKAGES = List.of(
            "model",
            "evidence",
            "ledger",
            "reconcile",
            "logbook",
            "validation",
            "calendar",
            "network",
            "path",
            "allow",
            "isolation",
            "collection",
            "zoning",
            "protocol",
            "vulnerability",
            "rule",
            "assessment",
            "goal",
            "change",
            "query",
            "access");

    @ArchTest
    static final ArchRule CORE_USES_NO_FRAMEWORK = noClasses()
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("org.asbuilt..", "java..", "org.jspecify..", "org.dmfs..", "jdd..")
            .because("the record must outlive every framework");

    @ArchTest
    static final ArchRule CORE_DOES_NO_INPUT_OR_OUTPUT = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio.file..", "java.nio.channels..", "java.sql..", "java.net.http..")
            .because("analyses are pure functions of a snapshot");

    @ArchTest
    static final ArchRule CORE_HAS_NO_CLOCK = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .because("both clocks are handed in, so that any moment can be asked for");

    @ArchTest
    static final ArchRule CORE_HAS_NO_CHANCE = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(Math.class, "random")
            .because("the same input must give the same items with the same keys");

    @ArchTest
    static final ArchRule ONE_WRITER = noClasses()
            .that()
            .doNotBelongToAnyOf(ChangeDesk.class)
            .should()
            .callMethodWhere(target(name("append")).and(target(owner(assignableTo(Ledger.class)))))
            .because("nothing enters the record but through the change desk");

    @ArchTest
    static final ArchRule SOURCES_CANNOT_WRITE = noClasses()
            .that()
            .resideInAnyPackage("org.asbuilt.evidence..", "org.asbuilt.model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.asbuilt.ledger..", "org.asbuilt.change..", "org.asbuilt.reconcile..")
            .because("a source may claim, not write");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("org.asbuilt.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule SIGNATURES_HAVE_TYPES = methods()
            .that()
            .arePublic()
            .and()
            .doNotHaveName("equals")
            .and()
            .doNotHaveModifier(JavaModifier.BRIDGE)
            .and()
            .areDeclaredInClassesThat()
            .areNotAssignableTo(Map.class)
            .should(haveNoRawObject())
            .because("a value with rules has its own type; how a map is asked, the JDK has settled");

    @ArchTest
    static void everyPackageThatIsNamedExists(JavaClasses classes) {
        JavaPackage root = classes.getPackage("org.asbuilt");
        PACKAGES.forEach(name -> assertThat(root.containsPackage(name)).as(name).isTrue());
    }

    private static ArchCondition<JavaMethod> haveNoRawObject() {
        return new ArchCondition<>("have no raw Object") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean raw = method.getRawReturnType().isEquivalentTo(Object.class)
                        || method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Object.class));
                if (raw) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                }
            }
        };
    }
}
