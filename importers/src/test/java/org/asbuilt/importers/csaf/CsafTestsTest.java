package org.asbuilt.importers.csaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.asbuilt.importers.csaf.CsafTest.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue of tests, its page, and what the tests compute. */
class CsafTestsTest {
    private static final Path PAGE = Path.of("../docs/reference/csaf-tests.md");
    private static final Path GOLDEN = Path.of("src/test/resources/golden/csaf");

    @Test
    void thePageIsMadeOfTheCatalogue() throws IOException {
        StringBuilder rows = new StringBuilder("| Clause | Test | A failure is |\n|---|---|---|\n");
        for (CsafTest test : CsafTests.all()) {
            String strength = switch (test.strength()) {
                case MANDATORY -> "an error";
                case OPTIONAL -> "a warning";
                case INFORMATIVE -> "information";
            };
            rows.append("| " + test.clause() + " | " + test.title() + " | " + strength + " |\n");
        }
        String page = Files.readString(PAGE);
        String made = page.substring(0, page.indexOf("| Clause |")) + rows;
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(PAGE, made);
        }
        assertThat(PAGE).as("rewrite with ./asbuilt golden").hasContent(made);
        assertThat(page).contains(WordTests.weaknesses() + " weaknesses");
    }

    @Test
    void everyMandatoryTestOfTheStandardIsThereOnce() {
        List<String> clauses = CsafTests.all().stream().map(CsafTest::clause).toList();
        assertThat(clauses).doesNotHaveDuplicates();
        for (int i = 1; i <= 33; i++) {
            if (i != 27) {
                assertThat(clauses).contains("6.1." + i);
            }
        }
        for (int i = 1; i <= 11; i++) {
            assertThat(clauses).contains("6.1.27." + i);
        }
        for (int i = 1; i <= 20; i++) {
            assertThat(clauses).contains("6.2." + i);
        }
    }

    private static List<Failure> failures(String golden) throws IOException {
        byte[] bytes = Files.readAllBytes(GOLDEN.resolve(golden).resolve("input.json"));
        return CsafTests.failures(Document.of(Documents.parsed(bytes), true));
    }

    @Test
    void aFailureHasItsPlaceAndItsClause() throws IOException {
        assertThat(failures("vex-with-errors")).anySatisfy(failure -> {
            assertThat(failure.pointer()).isEqualTo("/vulnerabilities/0/scores/0/cvss_v3/baseScore");
            assertThat(failure.sentence())
                    .isEqualTo("error by CSAF 6.1.9 (Invalid CVSS computation): the vector gives 9.8, not 7.0");
        });
        assertThat(failures("advisory"))
                .noneMatch(
                        failure -> failure.sentence().toLowerCase(Locale.ROOT).startsWith("error"));
    }

    /** Examples of the user guides of CVSS and of our own; the scores were computed by the published formulas. */
    @ParameterizedTest
    @CsvSource({
        "2.0,AV:N/AC:L/Au:N/C:N/I:N/A:C,7.8,7.8,7.8",
        "2.0,AV:N/AC:L/Au:N/C:C/I:C/A:C/E:F/RL:OF/RC:C,10.0,8.3,8.3",
        "2.0,AV:N/AC:L/Au:N/C:C/I:C/A:C/E:F/RL:OF/RC:C/CDP:H/TD:H/CR:M/IR:M/AR:L,10.0,8.3,9.0",
        "2.0,AV:N/AC:L/Au:N/C:N/I:N/A:C/E:F/RL:OF/RC:C/CDP:H/TD:H/CR:M/IR:M/AR:H,7.8,6.4,9.2",
        "2.0,AV:L/AC:H/Au:N/C:C/I:C/A:C/E:POC/RL:OF/RC:C,6.2,4.9,4.9",
        "3.0,CVSS:3.0/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N,6.1,6.1,6.1",
        "3.1,CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N,6.4,6.4,6.4",
        "3.1,CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:P/RL:O/RC:C,9.8,8.8,8.8",
        "3.1,CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/MC:N/MI:N/MA:N,9.8,9.8,0.0",
        "3.1,CVSS:3.1/AV:L/AC:L/PR:H/UI:R/S:U/C:H/I:H/A:H,6.5,6.5,6.5",
        "3.1,CVSS:3.1/AV:P/AC:H/PR:H/UI:R/S:U/C:N/I:N/A:N,0.0,0.0,0.0"
    })
    void scoresAreComputedFromTheirVectors(
            String version, String vector, double base, double temporal, double environmental) {
        Map<String, String> values = CvssMetric.vector(vector);
        CvssScores scores =
                version.equals("2.0") ? CvssScores.two(values) : CvssScores.three(values, version.equals("3.1"));
        assertThat(scores).isEqualTo(new CvssScores(base, temporal, environmental));
    }

    @ParameterizedTest
    @CsvSource({"1,2", "1.0.0,1.0.1", "1.9.0,1.10.0", "1.0.0-rc.1,1.0.0", "1.0.0-rc.2,1.0.0-rc.10", "9,10"})
    void versionsAreInOrder(String lower, String higher) {
        assertThat(Version.of(lower).orElseThrow())
                .isLessThan(Version.of(higher).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({"01", "1.0", "v1", "1.0.0.0", "''"})
    void whatIsNoVersionIsNone(String text) {
        assertThat(Version.of(text)).isEmpty();
    }
}
