package org.asbuilt.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Progress;
import org.junit.jupiter.api.Test;

/** SPDX as RDF says what the same bill says as JSON, and what is written otherwise is refused with what to ask for instead. */
class SpdxRdfTest {
    private static final String RDF = "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
            + " xmlns:spdx=\"http://spdx.org/rdf/terms#\">";

    private static final String AS_JSON = """
            {"spdxVersion": "SPDX-2.3", "SPDXID": "SPDXRef-DOCUMENT", "name": "pump",
             "creationInfo": {"created": "2025-01-01T00:00:00Z"}, "documentNamespace": "https://a.example/pump",
             "packages": [
              {"SPDXID": "SPDXRef-a", "name": "a", "versionInfo": "1", "supplier": "Organization: A",
               "licenseDeclared": "MIT AND (Zlib OR X11)", "primaryPackagePurpose": "OPERATING_SYSTEM",
               "checksums": [{"algorithm": "SHA1", "checksumValue": "da39a3ee5e6b4b0d3255bfef95601890afd80709"}],
               "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": "pkg:generic/a@1"}]},
              {"SPDXID": "SPDXRef-b", "name": "b", "licenseDeclared": "NOASSERTION"}],
             "relationships": [
              {"spdxElementId": "SPDXRef-b", "relationshipType": "DEPENDS_ON", "relatedSpdxElement": "SPDXRef-a"}]}
            """;

    private static final String AS_RDF = RDF + """
            <spdx:SpdxDocument rdf:about="https://a.example/pump#SPDXRef-DOCUMENT">
             <spdx:specVersion>SPDX-2.3</spdx:specVersion><spdx:name>pump</spdx:name>
             <spdx:creationInfo><spdx:CreationInfo><spdx:created>2025-01-01T00:00:00Z</spdx:created></spdx:CreationInfo></spdx:creationInfo>
            </spdx:SpdxDocument>
            <spdx:Package rdf:about="https://a.example/pump#SPDXRef-a">
             <spdx:name>a</spdx:name><spdx:versionInfo>1</spdx:versionInfo><spdx:supplier>Organization: A</spdx:supplier>
             <spdx:licenseDeclared><spdx:ConjunctiveLicenseSet><spdx:member rdf:resource="http://spdx.org/licenses/MIT"/>
              <spdx:member><spdx:DisjunctiveLicenseSet><spdx:member rdf:resource="http://spdx.org/licenses/Zlib"/>
              <spdx:member rdf:resource="http://spdx.org/licenses/X11"/></spdx:DisjunctiveLicenseSet></spdx:member>
              </spdx:ConjunctiveLicenseSet></spdx:licenseDeclared>
             <spdx:primaryPackagePurpose rdf:resource="http://spdx.org/rdf/terms#purpose_operatingSystem"/>
             <spdx:checksum><spdx:Checksum><spdx:algorithm rdf:resource="http://spdx.org/rdf/terms#checksumAlgorithm_sha1"/>
              <spdx:checksumValue>da39a3ee5e6b4b0d3255bfef95601890afd80709</spdx:checksumValue></spdx:Checksum></spdx:checksum>
             <spdx:externalRef><spdx:ExternalRef><spdx:referenceType rdf:resource="http://spdx.org/rdf/references/purl"/>
              <spdx:referenceLocator>pkg:generic/a@1</spdx:referenceLocator></spdx:ExternalRef></spdx:externalRef>
            </spdx:Package>
            <spdx:Package rdf:about="https://a.example/pump#SPDXRef-b"><spdx:name>b</spdx:name>
             <spdx:licenseDeclared rdf:resource="http://spdx.org/rdf/terms#noassertion"/>
             <spdx:relationship><spdx:Relationship>
              <spdx:relationshipType rdf:resource="http://spdx.org/rdf/terms#relationshipType_dependsOn"/>
              <spdx:relatedSpdxElement rdf:resource="https://a.example/pump#SPDXRef-a"/></spdx:Relationship></spdx:relationship>
            </spdx:Package></rdf:RDF>
            """;

    private record Read(Receipt receipt, List<String> claims) {}

    private static Read read(String name, byte[] bytes) throws IOException {
        Input input = Input.of(name, bytes);
        Choice choice = Importers.best(input.head());
        assertThat(choice).as("%s", choice).isInstanceOf(Choice.Chosen.class);
        List<String> claims = new ArrayList<>();
        Receipt receipt = ((Choice.Chosen) choice)
                .importer()
                .read(
                        input,
                        Limits.standard(),
                        claim -> claims.add(claim.about() + " " + claim.path() + " " + claim.value()),
                        Progress.none());
        return new Read(receipt, claims);
    }

    private static Read read(String name, String text) throws IOException {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(Read read) {
        return read.receipt().remarks().stream()
                .filter(remark -> remark.severity() == Receipt.Severity.ERROR)
                .map(Receipt.Remark::text)
                .findFirst()
                .orElse("");
    }

    @Test
    void theSameBillSaysTheSame() throws IOException {
        Read json = read("bill.json", AS_JSON);
        Read rdf = read("bill.rdf", AS_RDF);
        assertThat(json.claims()).hasSizeGreaterThan(8);
        assertThat(rdf.claims()).containsExactlyInAnyOrderElementsOf(json.claims());
        assertThat(rdf.receipt().remarks()).isEmpty();
        assertThat(rdf.receipt().understood()).isEqualTo(json.receipt().understood());
    }

    @Test
    void otherWritingsAreRefusedWithWhatToAskFor() throws IOException {
        assertThat(refusal(read("bill.ttl", "@prefix spdx: <http://spdx.org/rdf/terms#> .\n<a> a spdx:Package .\n")))
                .isEqualTo(
                        "this is SPDX as Turtle or N-Triples, which are not read; let its maker's tool write it as JSON,"
                                + " tag-value or RDF/XML (SPDX 3: as JSON-LD)");
        String type = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";
        assertThat(refusal(read("b.nt", "<https://a.example#a> " + type + " <http://spdx.org/rdf/terms#Package> .\n")))
                .contains("Turtle or N-Triples");
        assertThat(refusal(read(
                        "three.rdf",
                        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
                                + " xmlns:s=\"https://spdx.org/rdf/3.0.1/terms/Core/\"><s:SpdxDocument/></rdf:RDF>")))
                .isEqualTo("this is SPDX 3 as RDF/XML, which is not read; let its maker's tool write it as JSON-LD");
        byte[] packed = {0x0a, 3, '1', '.', '6', 0x10, 1, 0x1a, 2, 'u', 'r'};
        assertThat(refusal(read("bill.cdx", packed)))
                .isEqualTo(
                        "this is CycloneDX in protocol buffers, which is not read; let its maker's tool write it as JSON or XML");
    }

    @Test
    void aThingWithoutEndIsRefused() throws IOException {
        String checksums = "<spdx:externalRef rdf:resource=\"http://a.example/b\"/>".repeat(210_000);
        assertThat(refusal(read("bill.rdf", RDF + "<spdx:Package rdf:about=\"#SPDXRef-a\">" + checksums)))
                .isEqualTo("one thing has more than 200000 values");
    }
}
