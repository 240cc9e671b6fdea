package org.asbuilt.importers.csaf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.importers.Choice;
import org.asbuilt.importers.CsafAdvisory;
import org.asbuilt.importers.Importers;
import org.asbuilt.importers.Publications;
import org.asbuilt.importers.intake.Claims;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Progress;
import org.asbuilt.model.Digest;
import org.asbuilt.vulnerability.advisory.Published;
import org.junit.jupiter.api.Test;

/** A signed bundle of feeds is read as it was signed, or not at all. */
class FeedBundleTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Instant DAY = Instant.parse("2025-03-21T08:00:00Z");

    private static byte[] bundle() throws IOException, GeneralSecurityException {
        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("advisories/ww-2025-001.json", Files.readAllBytes(GOLDEN.resolve("csaf/advisory/input.json")));
        files.put("kev.json", Files.readAllBytes(GOLDEN.resolve("kev/catalogue/input.json")));
        files.put("epss.csv", Files.readAllBytes(GOLDEN.resolve("epss/day/input.csv")));
        files.put("attack.json", Files.readAllBytes(GOLDEN.resolve("attack/ics/input.json")));
        KeyPair keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FeedBundle.write(files, keys, DAY, out);
        return out.toByteArray();
    }

    private static Map<String, byte[]> parts(byte[] bundle) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            parts.put(entry.getName(), zip.readAllBytes());
        }
        return parts;
    }

    private static byte[] zipped(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static Receipt receipt(byte[] bundle) {
        return new CsafAdvisory()
                .read(Input.of("bundle.zip", bundle), Limits.standard(), Claims.none(), Progress.none());
    }

    @Test
    void aSignedBundleIsOneSourceOfAllFeeds() throws Exception {
        byte[] bundle = bundle();
        assertThat(Importers.best(Input.of("upload", bundle).head()))
                .isInstanceOfSatisfying(
                        Choice.Chosen.class,
                        chosen -> assertThat(chosen.importer().name()).isEqualTo("csaf"));
        Receipt receipt = receipt(bundle);
        assertThat(receipt.counts())
                .containsEntry("advisories", 1L)
                .containsEntry("known exploited vulnerabilities", 2L)
                .containsEntry("predictions", 3L)
                .doesNotContainKey("refused documents");
        assertThat(receipt.remarks()).anyMatch(remark -> remark.text().startsWith("the bundle is signed with"));
        Published published = Publications.read("source", Digest.of(bundle), DAY, new ByteArrayInputStream(bundle))
                .orElseThrow();
        assertThat(published.advisories()).hasSize(1);
        assertThat(published.exploited()).hasSize(2);
        assertThat(published.predictions()).hasSize(3);
        assertThat(published.techniques()).hasSize(1);
    }

    @Test
    void aFileThatWasAlteredOrAddedIsLeftOut() throws Exception {
        Map<String, byte[]> parts = parts(bundle());
        parts.put(
                "kev.json",
                "{\"vulnerabilities\": [], \"cveID\": 0, \"dateAdded\": 0}".getBytes(StandardCharsets.UTF_8));
        parts.put("more.json", Files.readAllBytes(GOLDEN.resolve("csaf/advisory/input.json")));
        parts.remove("epss.csv");
        Receipt receipt = receipt(zipped(parts));
        assertThat(receipt.counts()).containsEntry("refused documents", 2L).containsEntry("advisories", 1L);
        assertThat(receipt.remarks())
                .anyMatch(remark -> remark.locus().text().equals("kev.json")
                        && remark.text().equals("refused: its bytes are not those that were signed"))
                .anyMatch(remark -> remark.locus().text().equals("more.json")
                        && remark.text().equals("refused: it is not in the signed list of the bundle"))
                .anyMatch(remark -> remark.locus().text().equals("epss.csv")
                        && remark.text().equals("it is in the signed list, but not in the bundle"));
    }

    @Test
    void aListThatWasAlteredIsRefusedWhole() throws Exception {
        Map<String, byte[]> parts = parts(bundle());
        String list = new String(parts.get("asbuilt-manifest.json"), StandardCharsets.UTF_8);
        parts.put("asbuilt-manifest.json", list.replace("2025", "2026").getBytes(StandardCharsets.UTF_8));
        Receipt altered = receipt(zipped(parts));
        assertThat(altered.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.severity()).isEqualTo(Receipt.Severity.ERROR);
            assertThat(remark.text()).contains("nothing of the bundle was read");
        });
        parts.remove("asbuilt-manifest.sig");
        assertThat(receipt(zipped(parts)).remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.severity()).isEqualTo(Receipt.Severity.ERROR));
    }
}
