package org.asbuilt.fleet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of this module with their reasons. */
@AnalyzeClasses(packages = "org.asbuilt.fleet", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule A_CLUSTER_CLAIMS_AND_NEVER_WRITES = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.asbuilt.ledger..", "org.asbuilt.change..", "org.asbuilt.store..", "org.asbuilt.server..")
            .because("what sensors heard goes through the intake of the record, as all sources do");

    @ArchTest
    static final ArchRule WHAT_IS_SUMMED_UP_KNOWS_NO_FLINK = noClasses()
            .that()
            .haveNameMatching(".*\\.(Archive|Shelf|Piece|FileReading|ShelfSummary|Parcel)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.flink..")
            .because("it is held against the single process without a cluster");
}
