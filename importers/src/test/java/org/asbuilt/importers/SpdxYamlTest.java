package org.asbuilt.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Progress;
import org.junit.jupiter.api.Test;

/** SPDX in YAML says what the same document says in JSON, and what makes much of little is refused. */
class SpdxYamlTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "spdx");
    private static final String START = "SPDXID: SPDXRef-DOCUMENT\nspdxVersion: SPDX-2.3\n";

    private record Read(Receipt receipt, List<String> claims) {}

    private static Read read(String name, String text) throws IOException {
        List<String> claims = new ArrayList<>();
        Receipt receipt = Importers.named("spdx")
                .orElseThrow()
                .read(
                        Input.of(name, text.getBytes(StandardCharsets.UTF_8)),
                        Limits.standard(),
                        claim -> claims.add(said(claim)),
                        Progress.none());
        return new Read(receipt, claims);
    }

    private static String said(Claim claim) {
        return claim.about() + " " + claim.path() + " " + claim.value();
    }

    private static String error(String text) throws IOException {
        return read("bill.yaml", text).receipt().remarks().stream()
                .filter(remark -> remark.severity() == Receipt.Severity.ERROR)
                .map(remark -> remark.locus().text() + ": " + remark.text())
                .findFirst()
                .orElse("");
    }

    /** Every JSON document is one of YAML 1.2 as well: read as either, it claims the same. */
    @Test
    void theSameDocumentSaysTheSame() throws IOException {
        String json = Files.readString(GOLDEN.resolve("gateway").resolve("input.json"));
        Read asJson = read("bill.json", json);
        Read asYaml = read("bill.yaml", "---\n" + json);
        assertThat(asJson.claims()).isNotEmpty();
        assertThat(asYaml.claims()).containsExactlyElementsOf(asJson.claims());
        assertThat(asYaml.receipt().understood()).isEqualTo(asJson.receipt().understood());
        assertThat(asYaml.receipt().read()).isEqualTo(asJson.receipt().read());
    }

    @Test
    void whatMakesMuchOfLittleIsRefused() throws IOException {
        assertThat(error(START + "packages:\n- &a {SPDXID: SPDXRef-a, name: a}\n- *a\n"))
                .isEqualTo("line 5: an alias of YAML stands here; in a bill of materials none is expected");
        assertThat(error(START + "comment: " + "[".repeat(1000) + "]".repeat(1000)))
                .startsWith("line 3: values are nested deeper than");
        assertThat(error(START + "comment: >\n" + "  a long text without an end\n".repeat(1 << 20)))
                .contains("one piece of the YAML is longer than 16 MiB");
    }

    @Test
    void aBrokenDocumentSaysWhere() throws IOException {
        assertThat(error(START + "packages:\n- SPDXID: SPDXRef-a\n  name: \"a\n"))
                .startsWith("line ")
                .contains("the YAML is cut or broken here");
        assertThat(error("[{\n  spdxVersion: SPDX-2.3}]")).isEqualTo("line 1: expected the fields of an SPDX document");
    }
}
