package org.asbuilt.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.importers.intake.Claims;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Progress;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Tlp;
import org.asbuilt.vulnerability.advisory.Advisory;
import org.asbuilt.vulnerability.advisory.Library;
import org.asbuilt.vulnerability.advisory.Product;
import org.asbuilt.vulnerability.advisory.Product.Branch.Category;
import org.asbuilt.vulnerability.advisory.ProductStatus;
import org.asbuilt.vulnerability.advisory.Profile;
import org.asbuilt.vulnerability.advisory.Published;
import org.asbuilt.vulnerability.advisory.Technique;
import org.asbuilt.vulnerability.advisory.Vulnerability;
import org.junit.jupiter.api.Test;

/** What is read again from a file that was taken in. */
class PublicationsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Instant TODAY = Instant.parse("2025-03-20T12:00:00Z");

    private static Published read(String golden) throws IOException {
        byte[] bytes = Files.readAllBytes(GOLDEN.resolve(golden));
        return Publications.read("source-1", Digest.of(bytes), TODAY, new ByteArrayInputStream(bytes))
                .orElseThrow();
    }

    private static Advisory advisory(String golden) throws IOException {
        return read(golden).advisories().getFirst();
    }

    private static Product product(Advisory advisory, String id) {
        return Optional.ofNullable(advisory.byId().get(id)).orElseThrow();
    }

    private static Receipt receipt(String text) {
        return new CsafAdvisory()
                .read(
                        Input.of("advisory.json", text.getBytes(StandardCharsets.UTF_8)),
                        Limits.standard(),
                        Claims.none(),
                        Progress.none());
    }

    @Test
    void productsHaveTheirWayAndTheirIdentifiers() throws IOException {
        Advisory advisory = advisory("csaf/advisory/input.json");
        assertThat(advisory.profile()).isEqualTo(Profile.SECURITY_ADVISORY);
        assertThat(advisory.label()).contains(Tlp.CLEAR);
        Product old = product(advisory, "BP100-OLD");
        assertThat(old.named(Category.VENDOR)).contains("Brook Pumps");
        assertThat(old.named(Category.PRODUCT_VERSION_RANGE)).contains("vers:generic/<2.4.0");
        assertThat(old.identifiers().modelNumbers()).containsExactly("BP-100-*");
        Product tool = product(advisory, "TOOL-ON-SERVER");
        assertThat(tool.relation())
                .contains(new Product.Relation(Product.Relation.Category.INSTALLED_ON, "TOOL", "SERVER"));
    }

    @Test
    void groupsOfProductsAreResolved() throws IOException {
        Vulnerability vulnerability =
                advisory("csaf/advisory/input.json").vulnerabilities().getFirst();
        assertThat(vulnerability.remediations().getFirst().products()).containsExactly("BP100-OLD", "TOOL-ON-SERVER");
        assertThat(vulnerability.remediations().getFirst().restart()).contains(Vulnerability.Remediation.Restart.ZONE);
        assertThat(vulnerability.statusOf("TOOL")).containsExactly(ProductStatus.KNOWN_NOT_AFFECTED);
        assertThat(vulnerability.flags().getFirst().why())
                .isEqualTo(Vulnerability.Flag.Justification.VULNERABLE_CODE_NOT_PRESENT);
    }

    @Test
    void anInvalidDocumentIsTakenInWithItsMarks() throws IOException {
        assertThat(advisory("csaf/vex-with-errors/input.json").profile()).isEqualTo(Profile.VEX);
        Receipt receipt = receipt(Files.readString(GOLDEN.resolve("csaf/vex-with-errors/input.json")));
        assertThat(receipt.counts()).containsEntry("advisories with errors by the standard", 1L);
        assertThat(receipt.remarks()).noneMatch(remark -> remark.severity() == Receipt.Severity.ERROR);
    }

    @Test
    void theDraftOfTwoOneIsRead() throws IOException {
        Advisory advisory = advisory("csaf/draft-of-2-1/input.json");
        assertThat(advisory.label()).contains(Tlp.AMBER_STRICT);
        Vulnerability vulnerability = advisory.vulnerabilities().getFirst();
        assertThat(vulnerability.scores()).extracting(Vulnerability.Score::cvss).containsExactly("3.1", "4.0");
        assertThat(vulnerability.cwe()).contains("CWE-306");
        assertThat(vulnerability.statusOf("SERVER")).containsExactly(ProductStatus.UNKNOWN);
        assertThat(vulnerability.threats())
                .anyMatch(threat -> threat.details().startsWith("Known to be exploited since 2025-02-20"));
        Product path = product(advisory, "TOOL-ON-SERVER");
        assertThat(path.relation())
                .contains(new Product.Relation(
                        Product.Relation.Category.INSTALLED_WITH, "TOOL-ON-SERVER step 1", "BP100-240"));
    }

    @Test
    void allProfilesAreRecognised() throws IOException {
        String text = Files.readString(GOLDEN.resolve("csaf/advisory/input.json"));
        for (Profile profile : Profile.values()) {
            String category = "csaf_" + profile.name().toLowerCase(java.util.Locale.ROOT);
            byte[] bytes = text.replace("csaf_security_advisory", category).getBytes(StandardCharsets.UTF_8);
            Published published = Publications.read(
                            "source-1", Digest.of(bytes), TODAY, new ByteArrayInputStream(bytes))
                    .orElseThrow();
            assertThat(published.advisories()).extracting(Advisory::profile).containsExactly(profile);
        }
    }

    @Test
    void anArchiveIsOneSourceAndADocumentWithAnotherDigestIsLeftOut() throws IOException {
        assertThat(read("csaf/archive/input.tar.gz").advisories()).hasSize(2);
        assertThat(read("csaf/directory-of-a-provider/input.zip").advisories())
                .extracting(Advisory::id)
                .containsExactly("WW-2025-001", "WW-2025-004");
        assertThat(read("csaf/provider-metadata/input.json").advisories()).isEmpty();
    }

    @Test
    void aVulnerabilityIsKnownToBeExploitedFromItsDayOn() throws IOException {
        Library library = Library.of(List.of(read("kev/catalogue/input.json"), read("epss/day/input.csv")));
        assertThat(library.exploited("CVE-2025-90001", LocalDate.parse("2025-03-01")))
                .isEmpty();
        assertThat(library.exploited("CVE-2025-90001", LocalDate.parse("2025-03-02"))
                        .orElseThrow()
                        .ransomware())
                .contains(true);
        assertThat(library.exploited("CVE-2025-90002", LocalDate.parse("2025-03-02"))
                        .orElseThrow()
                        .ransomware())
                .as("unknown is not no")
                .isEmpty();
        assertThat(library.prediction("CVE-2025-90001").orElseThrow().score()).isEqualTo(0.94213);
        assertThat(library.prediction("CVE-2025-90001").orElseThrow().date()).isEqualTo("2025-03-20");
        assertThat(read("kev/table/input.csv").exploited().getFirst().cwes()).containsExactly("CWE-306", "CWE-862");
    }

    @Test
    void whatPublishesNothingIsEmpty() throws IOException {
        byte[] bytes = "hello".getBytes(StandardCharsets.UTF_8);
        assertThat(Publications.read("source-1", Digest.of(bytes), TODAY, new ByteArrayInputStream(bytes)))
                .isEqualTo(Optional.empty());
    }

    @Test
    void whatHasNoIdentityIsRefusedWithItsPlace() throws IOException {
        String text = Files.readString(GOLDEN.resolve("csaf/advisory/input.json"));
        for (String lost :
                List.of("\"id\": \"WW-2025-001\",", "\"namespace\": \"https://psirt.brook-pumps.example\"")) {
            Receipt receipt = receipt(text.replace(lost, "\"x\": \"\"" + (lost.endsWith(",") ? "," : "")));
            assertThat(receipt.remarks()).singleElement().satisfies(remark -> {
                assertThat(remark.severity()).isEqualTo(Receipt.Severity.ERROR);
                assertThat(remark.locus().text()).startsWith("/document/");
                assertThat(remark.text()).contains("nobody can tell which advisory this is");
            });
        }
    }

    @Test
    void aNameThatStandsTwiceIsRefused() throws IOException {
        String text = Files.readString(GOLDEN.resolve("csaf/advisory/input.json"));
        Receipt receipt = receipt(text.replaceFirst("\"lang\"", "\"title\": \"another\", \"lang\""));
        assertThat(receipt.remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.severity()).isEqualTo(Receipt.Severity.ERROR));
    }

    @Test
    void groupsThatMultiplyAreRefused() {
        StringBuilder ids = new StringBuilder("\"P0\"");
        for (int i = 1; i < 3_000; i++) {
            ids.append(",\"P").append(i).append('"');
        }
        String threat = "{\"category\":\"impact\",\"details\":\"d\",\"group_ids\":[\"G\"]}";
        String text = "{\"document\":{\"csaf_version\":\"2.0\",\"publisher\":{\"namespace\":\"https://a.example\"},"
                + "\"tracking\":{\"id\":\"A\",\"version\":\"1\",\"current_release_date\":\"2025-01-01T00:00:00Z\"}},"
                + "\"product_tree\":{\"product_groups\":[{\"group_id\":\"G\",\"product_ids\":[" + ids + "]}]},"
                + "\"vulnerabilities\":[{\"threats\":[" + threat + ("," + threat).repeat(3_000) + "]}]}";
        Receipt receipt = receipt(text);
        assertThat(receipt.remarks())
                .anyMatch(remark -> remark.severity() == Receipt.Severity.ERROR
                        && remark.text().contains("references"));
    }

    @Test
    void techniquesHaveTheirTacticsTargetsAndMitigations() throws IOException {
        assertThat(read("attack/ics/input.json").techniques())
                .containsExactly(new Technique(
                        "T9901",
                        "Invented Valve Flutter",
                        List.of("Impair the Works", "not-named"),
                        List.of("ics-attack"),
                        List.of("A0003"),
                        List.of(new Technique.Mitigation(
                                "M9901", "Invented Limit Stops", List.of("IEC 62443-3-3:2013 - SR 3.6"))),
                        "1.0"));
    }
}
