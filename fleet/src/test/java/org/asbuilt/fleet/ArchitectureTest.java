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

    @ArchTest
    static final ArchRule WHAT_READS_TOPICS_KNOWS_NO_FLINK = noClasses()
            .that()
            .resideInAPackage("org.asbuilt.fleet.topics..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.flink..", "org.asbuilt.fleet")
            .because("it writes files, and the job reads files: neither knows the other");

    @ArchTest
    static final ArchRule WHAT_CUTS_KNOWS_NO_KAFKA = noClasses()
            .that()
            .haveNameMatching(".*\\.topics\\.(Cutter|Outlet|SpoolFolder|Slot|PlainName|JsonEntries)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..")
            .because("what stands in a file follows from the records alone");
}
