package org.asbuilt.importers.csaf;

import java.util.ArrayList;
import java.util.List;
import org.asbuilt.importers.csaf.CsafTest.Check;
import org.asbuilt.importers.csaf.CsafTest.Failure;
import org.asbuilt.importers.csaf.CsafTest.Strength;

/**
 * The catalogue of what a document is tested for. Tests 6.3.6 and 6.3.7 ask a server and 6.3.8 checks the spelling; they are left out.
 * Source: CSAF 2.0, section 6.
 */
final class CsafTests {
    private static final int MOST_OF_ONE = 100;

    private static final List<CsafTest> ALL = List.of(
            mandatory("3.2", "Structure", structure(Structure.Sort.SHAPE)),
            mandatory("6.1.1", "Missing Definition of Product ID", ProductTests::areDefined),
            mandatory("6.1.2", "Multiple Definition of Product ID", ProductTests::areDefinedOnce),
            mandatory("6.1.3", "Circular Definition of Product ID", ProductTests::areNotCircular),
            mandatory("6.1.4", "Missing Definition of Product Group ID", ProductTests::groupsAreDefined),
            mandatory("6.1.5", "Multiple Definition of Product Group ID", ProductTests::groupsAreDefinedOnce),
            mandatory("6.1.6", "Contradicting Product Status", StatusTests::doNotContradict),
            mandatory("6.1.7", "Multiple Scores with same Version per Product", StatusTests::haveOneScore),
            mandatory("6.1.8", "Invalid CVSS", structure(Structure.Sort.SCORE)),
            mandatory("6.1.9", "Invalid CVSS computation", ScoreTests::areComputed),
            mandatory("6.1.10", "Inconsistent CVSS", ScoreTests::agreeWithTheirVector),
            mandatory("6.1.11", "CWE", WordTests::weaknessesBearTheirNames),
            mandatory("6.1.12", "Language", WordTests::languagesExist),
            mandatory("6.1.13", "PURL", WordTests::packageUrlsAreValid),
            mandatory("6.1.14", "Sorted Revision History", HistoryTests::isSorted),
            mandatory("6.1.15", "Translator", ProfileTests::translatorsNameTheSource),
            mandatory("6.1.16", "Latest Document Version", HistoryTests::endsWithTheVersion),
            mandatory("6.1.17", "Document Status Draft", HistoryTests::isADraftBeforeOne),
            mandatory("6.1.18", "Released Revision History", HistoryTests::hasNoZeroWhenReleased),
            mandatory("6.1.19", "Revision History Entries for Pre-release Versions", HistoryTests::hasNoPrereleases),
            mandatory("6.1.20", "Non-draft Document Version", HistoryTests::isNoPrereleaseWhenReleased),
            mandatory("6.1.21", "Missing Item in Revision History", HistoryTests::isWithoutGaps),
            mandatory("6.1.22", "Multiple Definition in Revision History", HistoryTests::namesEachVersionOnce),
            mandatory("6.1.23", "Multiple Use of Same CVE", StatusTests::haveDifferentNumbers),
            mandatory("6.1.24", "Multiple Definition in Involvements", StatusTests::areInvolvedOnce),
            mandatory("6.1.25", "Multiple Use of Same Hash Algorithm", ProductTests::hashesAreOfDifferentKinds),
            mandatory("6.1.26", "Prohibited Document Category Name", ProfileTests::isNotNearlyAProfile),
            mandatory("6.1.27.1", "Document Notes", ProfileTests.haveNotes()),
            mandatory("6.1.27.2", "Document References", ProfileTests.haveReferences()),
            mandatory("6.1.27.3", "Vulnerabilities", ProfileTests.haveNoVulnerabilities()),
            mandatory("6.1.27.4", "Product Tree", ProfileTests.haveProducts()),
            mandatory("6.1.27.5", "Vulnerability Notes", ProfileTests.each(false, false, "notes")),
            mandatory("6.1.27.6", "Product Status", ProfileTests.each(false, true, "product_status")),
            mandatory("6.1.27.7", "VEX Product Status", ProfileTests.haveVexStatus()),
            mandatory("6.1.27.8", "Vulnerability ID", ProfileTests.each(true, false, "cve ids")),
            mandatory("6.1.27.9", "Impact Statement", ProfileTests.sayWhy()),
            mandatory("6.1.27.10", "Action Statement", ProfileTests.sayWhatToDo()),
            mandatory("6.1.27.11", "Vulnerabilities", ProfileTests.haveVulnerabilities()),
            mandatory("6.1.28", "Translation", ProfileTests::translationsDiffer),
            mandatory("6.1.29", "Remediation without Product Reference", StatusTests.sayOfWhich("remediations")),
            mandatory("6.1.30", "Mixed Integer and Semantic Versioning", HistoryTests::isOfOneKind),
            mandatory("6.1.31", "Version Range in Product Version", WordTests::versionsAreNoRanges),
            mandatory("6.1.32", "Flag without Product Reference", StatusTests.sayOfWhich("flags")),
            mandatory(
                    "6.1.33",
                    "Multiple Flags with VEX Justification Codes per Product",
                    StatusTests::haveOneJustification),
            optional("6.2.1", "Unused Definition of Product ID", ProductTests::areUsed),
            optional("6.2.2", "Missing Remediation", StatusTests::haveRemediations),
            optional("6.2.3", "Missing Score", StatusTests::haveScores),
            optional("6.2.4", "Build Metadata in Revision History", HistoryTests::hasNoBuilds),
            optional(
                    "6.2.5",
                    "Older Initial Release Date than Revision History",
                    HistoryTests.isNotAfter("initial_release_date", false)),
            optional(
                    "6.2.6",
                    "Older Current Release Date than Revision History",
                    HistoryTests.isNotAfter("current_release_date", true)),
            optional("6.2.7", "Missing Date in Involvements", StatusTests::areInvolvedAtADate),
            optional("6.2.8", "Use of MD5 as the only Hash Algorithm", ProductTests.isNotTheOnlyHash("md5")),
            optional("6.2.9", "Use of SHA-1 as the only Hash Algorithm", ProductTests.isNotTheOnlyHash("sha1")),
            optional("6.2.10", "Missing TLP label", ProfileTests::saysWhoMayRead),
            optional("6.2.11", "Missing Canonical URL", ProfileTests::saysWhereItLies),
            optional("6.2.12", "Missing Document Language", ProfileTests::saysItsLanguage),
            optional("6.2.13", "Sorting", WordTests::isSorted),
            optional("6.2.14", "Use of Private Language", WordTests::languagesArePublic),
            optional("6.2.15", "Use of Default Language", WordTests::languagesAreNotTheDefault),
            optional("6.2.16", "Missing Product Identification Helper", ProductTests::haveIdentifiers),
            optional("6.2.17", "CVE in field IDs", StatusTests::haveTheirNumberInItsPlace),
            optional("6.2.18", "Product Version Range without vers", WordTests::rangesAreVers),
            optional("6.2.19", "CVSS for Fixed Products", ScoreTests::areZeroForFixed),
            optional("6.2.20", "Additional Properties", structure(Structure.Sort.UNKNOWN)),
            informative("6.3.1", "Use of CVSS v2 as the only Scoring System", ScoreTests::areNotOnlyOfTwo),
            informative("6.3.2", "Use of CVSS v3.0", ScoreTests::areNotOfThreeZero),
            informative("6.3.3", "Missing CVE", StatusTests.have("cve", "cve")),
            informative("6.3.4", "Missing CWE", StatusTests.have("cwe", "cwes")),
            informative("6.3.5", "Use of Short Hash", WordTests::hashesAreLong),
            informative("6.3.9", "Branch Categories", WordTests::branchesAreComplete),
            informative("6.3.10", "Usage of Product Version Range", WordTests::rangesAreAvoided),
            informative("6.3.11", "Usage of V as Version Indicator", WordTests::versionsAreWithoutV));

    private CsafTests() {}

    private static CsafTest mandatory(String clause, String title, Check check) {
        return new CsafTest(clause, title, Strength.MANDATORY, check);
    }

    private static CsafTest optional(String clause, String title, Check check) {
        return new CsafTest(clause, title, Strength.OPTIONAL, check);
    }

    private static CsafTest informative(String clause, String title, Check check) {
        return new CsafTest(clause, title, Strength.INFORMATIVE, check);
    }

    private static Check structure(Structure.Sort sort) {
        return (document, failures) -> {
            for (Structure.Deviation deviation : document.deviations()) {
                if (deviation.sort() == sort) {
                    failures.at(deviation.pointer(), deviation.text());
                }
            }
        };
    }

    /** All tests, in the order of the standard. */
    static List<CsafTest> all() {
        return ALL;
    }

    /** What a document fails in, in the order of the standard; of each test at most a hundred places. */
    static List<Failure> failures(Document document) {
        List<Failure> failures = new ArrayList<>();
        for (CsafTest test : ALL) {
            int before = failures.size();
            test.check().look(document, (pointer, text) -> {
                if (failures.size() - before < MOST_OF_ONE) {
                    failures.add(new Failure(test, pointer, text));
                }
            });
        }
        return failures;
    }
}
