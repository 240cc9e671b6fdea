package org.asbuilt.importers.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.asbuilt.importers.intake.Input;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every secret of the lines in {@code lines.txt} is replaced and nothing else is. */
class ScrubberTest {
    private static final Scrubber SCRUBBER =
            new Scrubber(new Fingerprint("a key of the tests".getBytes(StandardCharsets.US_ASCII)));

    static List<String> secretLines() throws IOException {
        return resource("secret-lines.txt");
    }

    static List<String> plainLines() throws IOException {
        return resource("plain-lines.txt");
    }

    private static List<String> resource(String name) throws IOException {
        try (InputStream lines = Objects.requireNonNull(ScrubberTest.class.getResourceAsStream("/scrubber/" + name))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }

    private static byte[] scrubbed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Optional<Scrubber.Found> found = SCRUBBER.scrub(Input.of("input", bytes), out);
        assertThat(found).isPresent();
        return out.toByteArray();
    }

    private static String scrubbed(String text) throws IOException {
        return new String(scrubbed(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    /** In the resource, secrets begin with Zq7 (or a hash's own beginning and Zq7) and end with 7qZ. */
    @ParameterizedTest
    @MethodSource("secretLines")
    void aSecretIsReplaced(String line) throws IOException {
        String clean = scrubbed(line + "\n");
        assertThat(clean).doesNotContain("Zq7").doesNotContain("7qZ").contains(Fingerprint.MARK);
        String before = line.substring(0, line.indexOf("Zq7")).replaceAll("(\\$\\S*|\\{\\S*|-AQ==)$", "");
        assertThat(clean).startsWith(before);
        String after = line.substring(line.lastIndexOf("7qZ") + 3);
        assertThat(clean.stripTrailing()).endsWith(after.stripTrailing());
    }

    @ParameterizedTest
    @MethodSource("plainLines")
    void whatIsNoSecretStays(String line) throws IOException {
        assertThat(scrubbed(line + "\n")).isEqualTo(line + "\n");
    }

    /** An advisory names passwords that are known to everybody; it is kept as its publisher wrote it. */
    @Test
    void whatOthersPublishStaysAsItIs() throws IOException {
        String advisory = "{\"document\": {\"csaf_version\": \"2.0\", \"notes\": [{\"text\":"
                + " \"The password = Zq7public7qZ is built in.\"}]}}\n";
        assertThat(scrubbed(advisory)).isEqualTo(advisory);
        assertThat(scrubbed(advisory.replace("csaf_version", "version"))).doesNotContain("Zq7public7qZ");
    }

    @Test
    void equalSecretsHaveEqualFingerprintsAndOthersOthers() throws IOException {
        String[] lines = scrubbed(
                        "snmp-server community one RO\nsnmp-server community one RW\nsnmp-server community two RO\n")
                .split("\n");
        String first = lines[0].split(" ")[2];
        assertThat(lines[1].split(" ")[2]).isEqualTo(first);
        assertThat(lines[2].split(" ")[2]).isNotEqualTo(first).startsWith(Fingerprint.MARK);
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        new Scrubber(new Fingerprint("another key altogether".getBytes(StandardCharsets.US_ASCII)))
                .scrub(Input.of("a", "snmp-server community one RO\n".getBytes(StandardCharsets.US_ASCII)), other);
        assertThat(other.toString(StandardCharsets.US_ASCII)).doesNotContain(first);
    }

    @Test
    void scrubbingTwiceChangesNothing() throws IOException {
        for (String line : secretLines()) {
            String once = scrubbed(line + "\n");
            assertThat(scrubbed(once)).as(line).isEqualTo(once);
        }
    }

    @Test
    void linesKeepTheirNumbersAndPrivateKeysGo() throws IOException {
        String text = "a\n-----BEGIN RSA PRIVATE KEY-----\nZq7aa\nZq7bb\nZq7cc\n-----END RSA PRIVATE KEY-----\nlast\n";
        String clean = scrubbed(text);
        assertThat(clean).doesNotContain("Zq7");
        assertThat(clean.lines().toList()).hasSize(7).endsWith("-----END RSA PRIVATE KEY-----", "last");
        assertThat(scrubbed("{\"key\": \"-----BEGIN PRIVATE KEY-----\\nZq7aa\\n-----END PRIVATE KEY-----\\n\"}"))
                .doesNotContain("Zq7");
    }

    @Test
    void aPrivateKeyWithoutEndLosesNoLineAndHidesNothing() throws IOException {
        String cut = "a\n-----BEGIN PRIVATE KEY-----\nZq7aa\nZq7bb\n";
        assertThat(scrubbed(cut)).doesNotContain("Zq7").contains(Fingerprint.MARK);
        assertThat(scrubbed(cut).lines().toList()).hasSize(4);
        String endless =
                "-----BEGIN PRIVATE KEY-----\n" + "AAAA\n".repeat(400) + "snmp-server community Zq7x RO\nlast\n";
        assertThat(scrubbed(endless)).doesNotContain("Zq7").endsWith(" RO\nlast\n");
        assertThat(scrubbed(endless).lines().count()).isEqualTo(403);
    }

    @Test
    void columnsOfTablesAreReplaced() throws IOException {
        assertThat(scrubbed("Asset,Password,IP\nPLC-1,\"Zq7, very\",10.1.1.1\nPLC-2,,10.1.1.2\n"))
                .doesNotContain("Zq7")
                .contains("PLC-1,\"secret:")
                .contains("\",10.1.1.1\nPLC-2,,10.1.1.2\n");
        assertThat(scrubbed("#separator \\x09\n#fields\tts\tid.orig_h\tcommunity\n1.0\t10.1.1.1\tZq7public\n"))
                .doesNotContain("Zq7")
                .contains("10.1.1.1\tsecret:");
        String tables = "# Ports\nethPortCfg\nPort,Name,\n1,Zone 7,\n\n".repeat(20)
                + "# Users\nsnmpUsers\nName,Auth Key,Priv Key,\nnms,Zq7auth,Zq7priv,\n\n# Ports\nports\nPort,Name,\n1,Ring,\n";
        assertThat(scrubbed(tables))
                .doesNotContain("Zq7")
                .contains("\nnms,secret:")
                .endsWith("1,Ring,\n");
    }

    @Test
    void whatIsNotReplacedStaysByteForByte() throws IOException {
        byte[] odd = "description K\u00fchlung\npassword Zq7x\n".getBytes(Charset.forName("windows-1252"));
        byte[] clean = scrubbed(odd);
        assertThat(Arrays.copyOf(clean, 22)).isEqualTo(Arrays.copyOf(odd, 22));
        String wide = "description Höhe\nsnmp-server community Zq7x RO\n";
        byte[] utf16 = scrubbed(wide.getBytes(StandardCharsets.UTF_16LE));
        assertThat(new String(utf16, StandardCharsets.UTF_16LE))
                .startsWith("description Höhe\nsnmp-server community secret:")
                .endsWith(" RO\n");
    }

    @Test
    void aDocumentInOneLineIsScrubbedInPieces() throws IOException {
        StringBuilder json = new StringBuilder("[");
        StringBuilder xml = new StringBuilder("<all>");
        for (int i = 0; i < 20_000; i++) {
            json.append("{\"name\":\"d")
                    .append(i)
                    .append("\",\"community\":\"Zq7")
                    .append(i)
                    .append("\"},");
            xml.append("<user><name>u</name><password>Zq7").append(i).append("</password></user>");
        }
        assertThat(scrubbed(json + "{}]")).doesNotContain("Zq7").contains("\"name\":\"d19999\"");
        assertThat(scrubbed(xml + "</all>")).doesNotContain("Zq7");
    }

    @Test
    void whatIsNoTextIsNotTouched() throws IOException {
        byte[] bytes = new byte[4096];
        new java.util.Random(3).nextBytes(bytes);
        assertThat(SCRUBBER.scrub(Input.of("x", bytes), new ByteArrayOutputStream()))
                .isEmpty();
    }

    @Test
    void secretsInThePartsOfAnArchiveAreNamed() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            part(zip, "project/readme.txt", "nothing to hide\n".getBytes(StandardCharsets.UTF_8));
            part(
                    zip,
                    "project/switch.cfg",
                    "hostname a\nsnmp-server community Zq7 RO\n".getBytes(StandardCharsets.UTF_8));
            part(zip, "project/wide.cfg", "\ufeffsnmp-server community Zq7 RO\n".getBytes(StandardCharsets.UTF_16LE));
            part(zip, "picture.bin", new byte[] {0, 1, 2, 3, 0, 9});
        }
        Map<String, Scrubber.Found> found = SCRUBBER.withinArchive(Input.of("project.zip", packed.toByteArray()));
        assertThat(found.keySet()).containsExactly("project/switch.cfg", "project/wide.cfg");
        assertThat(found.get("project/switch.cfg"))
                .isEqualTo(new Scrubber.Found(1, List.of(new Scrubber.Place("SNMP community", 2))));
        byte[] cut = Arrays.copyOf(packed.toByteArray(), packed.size() / 2);
        assertThat(SCRUBBER.withinArchive(Input.of("cut.zip", cut))).hasSizeLessThan(3);
        assertThat(SCRUBBER.withinArchive(
                        Input.of("a.cfg", "snmp-server community Zq7 RO".getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }

    private static void part(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
    }

    @Test
    void aPieceOfTextIsCleaned() {
        Scrubber.Clean clean = SCRUBBER.clean("see\nsnmp-server community Zq7 RO");
        assertThat(clean.count()).isEqualTo(1);
        assertThat(clean.text())
                .startsWith("see\nsnmp-server community secret:")
                .endsWith(" RO");
        assertThat(SCRUBBER.clean("nothing")).isEqualTo(new Scrubber.Clean("nothing", 0));
    }
}
