package org.asbuilt.importers;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of this module with their reasons. */
@AnalyzeClasses(packages = "org.asbuilt.importers", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule A_SOURCE_MAY_CLAIM_NOT_WRITE = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.xml.stream..",
                    "javax.crypto..",
                    "org.jspecify..",
                    "org.asbuilt.importers..",
                    "org.asbuilt.model",
                    "org.asbuilt.evidence",
                    "org.asbuilt.vulnerability.advisory",
                    "org.asbuilt.thirdparty.session",
                    "org.asbuilt.dissect..",
                    "de.siegmar.fastcsv..",
                    "org.dhatim.fastexcel.reader",
                    "org.apache.commons.compress..",
                    "org.apache.pdfbox..",
                    "com.github.luben.zstd",
                    "org.yaml.snakeyaml..",
                    "tools.jackson..")
            .because(
                    "importers see the model, evidence, dissect, what is published about vulnerabilities and what logs tell of sessions only, and the format libraries");

    @ArchTest
    static final ArchRule NO_NETWORK = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.net\\.(Socket|URL|URLConnection|HttpURLConnection|http\\..*|DatagramSocket)")
            .because("reading a file never opens a connection");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("org.asbuilt.importers.(*)..")
            .should()
            .beFreeOfCycles()
            .because("the base packages must be usable without the importers");
}
