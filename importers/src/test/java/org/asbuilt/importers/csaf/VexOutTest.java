package org.asbuilt.importers.csaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.importers.CycloneDx;
import org.asbuilt.importers.Publications;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Progress;
import org.asbuilt.model.Digest;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Tlp;
import org.asbuilt.vulnerability.advisory.Advisory;
import org.asbuilt.vulnerability.advisory.Product;
import org.asbuilt.vulnerability.advisory.ProductStatus;
import org.asbuilt.vulnerability.advisory.Profile;
import org.asbuilt.vulnerability.advisory.Publisher;
import org.asbuilt.vulnerability.advisory.TrackingStatus;
import org.asbuilt.vulnerability.advisory.Vulnerability;
import org.asbuilt.vulnerability.advisory.Vulnerability.Flag.Justification;
import org.asbuilt.vulnerability.advisory.Vulnerability.Remediation;
import org.asbuilt.vulnerability.vex.CsafVex;
import org.asbuilt.vulnerability.vex.CycloneDxVex;
import org.asbuilt.vulnerability.vex.VexDocument;
import org.asbuilt.vulnerability.vex.VexProduct;
import org.asbuilt.vulnerability.vex.VexStatement;
import org.asbuilt.vulnerability.vex.VexStatement.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What we write as VEX passes the tests of the standard and says, read again, what we said. */
class VexOutTest {
    private static final Instant DAY = Instant.parse("2025-03-02T08:00:00Z");

    private static VexProduct product(String id, String version, List<String> models) {
        return new VexProduct(
                id,
                Optional.of("Brook Pumps"),
                "BP 100",
                Optional.of(version).filter(text -> !text.isEmpty()),
                Optional.empty(),
                Optional.of("pkg:generic/brook-pumps/bp100@" + id),
                models,
                List.of("S-1?"),
                List.of());
    }

    private static VexStatement statement(
            VexProduct product, String number, Verdict verdict, Optional<Justification> why, String impact) {
        return new VexStatement(
                product,
                number,
                verdict,
                why,
                Optional.of(impact).filter(text -> !text.isEmpty()),
                verdict == Verdict.AFFECTED
                        ? Optional.of(new VexStatement.Action(
                                Remediation.Category.MITIGATION, "Shut port 502 at the <firewall> \"now\"."))
                        : Optional.empty());
    }

    private static VexDocument document(Tlp label) {
        VexProduct one = product("P1", "2.3", List.of("BP-100-*"));
        VexProduct two = product("P2", "2.4", List.of());
        VexProduct three = product("P3", "", List.of("BP-100-X"));
        return new VexDocument(
                "WW VEX #2025/7",
                "Vulnerabilities of our pump controllers",
                new Publisher(
                        "Waterworks",
                        "https://waterworks.example",
                        Publisher.Category.USER,
                        Optional.of("ot@waterworks.example")),
                label,
                TrackingStatus.FINAL,
                List.of(
                        new Advisory.Revision("1", DAY, "First version"),
                        new Advisory.Revision("2", DAY.plusSeconds(3600), "One more product")),
                Map.of("CVE-2025-90001", "Commands need no login."),
                List.of(
                        statement(one, "CVE-2025-90001", Verdict.AFFECTED, Optional.empty(), ""),
                        statement(two, "CVE-2025-90001", Verdict.FIXED, Optional.empty(), ""),
                        statement(
                                three,
                                "CVE-2025-90001",
                                Verdict.NOT_AFFECTED,
                                Optional.of(Justification.VULNERABLE_CODE_NOT_PRESENT),
                                "The web server is not built in."),
                        statement(two, "WW-7", Verdict.NOT_AFFECTED, Optional.empty(), "Not installed."),
                        statement(one, "WW-7", Verdict.UNDER_INVESTIGATION, Optional.empty(), "")));
    }

    @ParameterizedTest
    @EnumSource(Tlp.class)
    void theDocumentPassesAllMandatoryTests(Tlp label) {
        byte[] bytes = CsafVex.write(document(label), DAY).getBytes(StandardCharsets.UTF_8);
        List<CsafTest.Failure> failures = CsafTests.failures(Document.of(Documents.parsed(bytes), true));
        assertThat(failures)
                .filteredOn(failure -> failure.test().strength() == CsafTest.Strength.MANDATORY)
                .extracting(CsafTest.Failure::sentence)
                .isEmpty();
        assertThat(failures)
                .noneMatch(failure ->
                        List.of("6.2.13", "6.2.20").contains(failure.test().clause()));
    }

    @Test
    void whatWasSaidIsReadAgain() throws IOException {
        VexDocument document = document(Tlp.GREEN);
        byte[] bytes = CsafVex.write(document, DAY).getBytes(StandardCharsets.UTF_8);
        Advisory advisory = Publications.read("source", Digest.of(bytes), DAY, new ByteArrayInputStream(bytes))
                .orElseThrow()
                .advisories()
                .getFirst();
        assertThat(advisory.profile()).isEqualTo(Profile.VEX);
        assertThat(advisory.publisher()).isEqualTo(document.publisher());
        assertThat(advisory.label()).contains(Tlp.GREEN);
        assertThat(advisory.revisions()).isEqualTo(document.revisions());
        assertThat(advisory.version()).isEqualTo("2");
        assertThat(CsafVex.fileName(document)).isEqualTo("ww_vex_2025_7.json");
        List<String> said = new ArrayList<>();
        for (VexStatement statement : document.statements()) {
            Vulnerability vulnerability = advisory.vulnerabilities().stream()
                    .filter(one -> one.name().endsWith(statement.vulnerability()))
                    .findFirst()
                    .orElseThrow();
            String id = statement.product().id();
            ProductStatus expected = switch (statement.verdict()) {
                case AFFECTED -> ProductStatus.KNOWN_AFFECTED;
                case NOT_AFFECTED -> ProductStatus.KNOWN_NOT_AFFECTED;
                case FIXED -> ProductStatus.FIXED;
                case UNDER_INVESTIGATION -> ProductStatus.UNDER_INVESTIGATION;
            };
            assertThat(vulnerability.statusOf(id)).containsExactly(expected);
            statement
                    .justification()
                    .ifPresent(why -> assertThat(vulnerability.flags())
                            .anyMatch(
                                    flag -> flag.why() == why && flag.products().contains(id)));
            statement
                    .impact()
                    .ifPresent(words -> assertThat(vulnerability.threats())
                            .anyMatch(threat -> threat.details().equals(words)
                                    && threat.products().contains(id)));
            statement
                    .action()
                    .ifPresent(action -> assertThat(vulnerability.remediations())
                            .anyMatch(one -> one.details().equals(action.details())
                                    && one.category() == action.category()
                                    && one.products().contains(id)));
            said.add(id);
        }
        assertThat(said).hasSize(5);
        Product first = Optional.ofNullable(advisory.byId().get("P1")).orElseThrow();
        assertThat(first.named(Product.Branch.Category.PRODUCT_VERSION)).contains("2.3");
        assertThat(first.identifiers().modelNumbers()).containsExactly("BP-100-\\*");
    }

    @Test
    void cycloneDxSaysTheSame() {
        String text = CycloneDxVex.write(document(Tlp.GREEN), DAY);
        List<Claim> claims = new ArrayList<>();
        Receipt receipt = new CycloneDx()
                .read(
                        Input.of("vex.json", text.getBytes(StandardCharsets.UTF_8)),
                        Limits.standard(),
                        claims::add,
                        Progress.none());
        assertThat(receipt.remarks()).noneMatch(remark -> remark.severity() != Receipt.Severity.INFORMATION);
        assertThat(claims.stream()
                        .filter(claim -> claim.path().toString().endsWith(".status"))
                        .map(Claim::value))
                .containsExactlyInAnyOrder("affected", "fixed", "not_affected", "not_affected", "under_investigation");
        assertThat(claims.stream()
                        .filter(claim -> claim.path().toString().endsWith(".justification"))
                        .map(Claim::value))
                .containsExactly("code_not_present");
    }

    @Test
    void whatVexDoesNotAllowCannotBeSaid() {
        VexProduct one = product("P1", "2.3", List.of());
        assertThatThrownBy(() -> new VexStatement(
                        one, "CVE-2025-90001", Verdict.AFFECTED, Optional.empty(), Optional.empty(), Optional.empty()))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("needs an action");
        assertThatThrownBy(() -> statement(one, "CVE-2025-90001", Verdict.NOT_AFFECTED, Optional.empty(), ""))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("needs a justification or an impact");
    }
}
