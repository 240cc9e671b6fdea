package org.asbuilt.store;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.asbuilt.ledger.Ledger;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses STORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackagesOf(Database.class);

    @Test
    void theStoreKnowsTheCoreAndItsOwnJarsOnly() {
        classes()
                .that()
                .resideInAPackage("org.asbuilt.store..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.asbuilt.store..",
                        "org.asbuilt.model..",
                        "org.asbuilt.evidence..",
                        "org.asbuilt.ledger..",
                        "org.asbuilt.logbook..",
                        "org.asbuilt.change..",
                        "org.asbuilt.access..",
                        "java..",
                        "javax.crypto..",
                        "javax.sql..",
                        "org.jspecify..",
                        "org.jooq..",
                        "org.flywaydb..",
                        "org.sqlite..",
                        "com.zaxxer.hikari..",
                        "org.bouncycastle.crypto..",
                        "tools.jackson..")
                .because("what the record means is the core's to say; the store only keeps it")
                .check(STORE);
    }

    @Test
    void theStoreNeverAppendsOfItsOwnAccord() {
        noClasses()
                .that()
                .resideInAPackage("org.asbuilt.store..")
                .should()
                .callMethodWhere(target(owner(assignableTo(Ledger.class))).and(target(name("append"))))
                .because("only the change desk commits")
                .check(STORE);
    }
}
