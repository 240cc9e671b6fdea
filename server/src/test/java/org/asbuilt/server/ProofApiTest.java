package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.asbuilt.server.cli.Asbuilt;
import org.asbuilt.server.proof.CheckpointRound;
import org.asbuilt.server.proof.SelfCheckRound;
import org.asbuilt.server.record.CheckpointExport;
import org.asbuilt.server.settings.Catalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Proofs, checkpoints, releases and self-checks over the API. Source: requirements S-11, S-13, R-17. */
class ProofApiTest {
    private Site site;

    @BeforeEach
    void open() {
        site = new Site();
        site.entered("Pump house", List.of(Site.edit("new-1", "site", "designation", Map.of("name", "Pump house"))));
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void anEntryOfEachLogIsProven() {
        Browser auditor = site.as("auditor");
        for (String log : List.of("commits", "journal", "access_log")) {
            JsonNode proof = Site.expect(auditor.get("/api/proofs/" + log + "/1"), 200);
            byte[] hash = HexFormat.of().parseHex(proof.path("leaf").asString());
            long index = proof.path("index").asLong();
            long last = proof.path("checkpoint").path("size").asLong() - 1;
            for (JsonNode step : proof.path("path").values()) {
                byte[] beside = HexFormat.of().parseHex(step.asString());
                boolean right = (index & 1) == 0 && index != last;
                hash = right ? sha(hash, beside) : sha(beside, hash);
                while (!right && (index & 1) == 0 && index != 0) {
                    index >>= 1;
                    last >>= 1;
                }
                index >>= 1;
                last >>= 1;
            }
            assertThat(HexFormat.of().formatHex(hash))
                    .isEqualTo(proof.path("checkpoint").path("root").asString());
            Site.expect(auditor.get("/api/proofs/" + log + "/999999"), 404);
            JsonNode extension = Site.expect(auditor.get("/api/proofs/" + log + "/extension?from=1"), 200);
            assertThat(extension.path("earlierRoot").asString())
                    .isEqualTo(proof.path("leaf").asString());
        }
        Site.expect(auditor.get("/api/proofs/people/1"), 422);
    }

    @Test
    void printedPagesCarryWhatTheySayAsQrCodes() throws IOException, NotFoundException {
        Browser auditor = site.as("auditor");
        String page = auditor.get("/api/proofs/access_log/1/sheet").response().body();
        assertThat(page)
                .contains("Proof of access log entry 1", "SHA-256 of the entry")
                .doesNotContain("<script");
        String sheet = auditor.get("/api/checkpoints/sheet").response().body();
        assertThat(sheet).contains("commits", "journal", "access_log");
        Matcher codes = Pattern.compile("viewBox=\"0 0 (\\d+) \\d+\"[^>]*><path [^>]*><path d=\"([^\"]*)\"")
                .matcher(sheet);
        int read = 0;
        while (codes.find()) {
            String note = scanned(Integer.parseInt(codes.group(1), 10), codes.group(2));
            assertThat(note).startsWith("asbuilt/").contains("\n\n\u2014 asbuilt/");
            assertThat(sheet).contains(note.strip());
            Path file = site.file("scanned-" + read + ".txt", note);
            assertThat(verified("--checkpoint", file.toString())).contains("The record is what was signed.");
            read++;
        }
        assertThat(read).isEqualTo(3);
    }

    @Test
    void aReleaseNeedsTwoPersonsInTwoRoles() throws IOException {
        Browser ann = site.as("ann");
        Map<String, String> draft =
                Map.of("label", "2026-03", "purpose", "audit", "statement", "complete", "role", "contributor");
        assertThat(ann.post("/api/releases", Map.of("label", "x", "purpose", "y", "statement", "z"))
                        .code())
                .isEqualTo("which-role");
        Site.expect(ann.post("/api/releases", Map.of("label", "x", "role", "approver")), 422);
        assertThat(site.as("reader").post("/api/releases", draft).status()).isEqualTo(403);
        JsonNode opened = Site.expect(ann.post("/api/releases", draft), 201);
        String path = "/api/releases/" + opened.path("id").asString();
        Site.expect(ann.get(path + "/file"), 404);
        assertThat(ann.post(path + "/countersign", Map.of("role", "approver")).code())
                .isEqualTo("cannot-countersign");
        assertThat(site.as("contributor").post(path + "/countersign", Map.of()).status())
                .isEqualTo(403);
        JsonNode both = Site.expect(site.as("approver").post(path + "/countersign", Map.of()), 200);
        assertThat(both.path("second").path("person").asString()).isEqualTo("approver");
        assertThat(both.path("second").path("role").asString()).isEqualTo("approver");
        assertThat(site.as("ben")
                        .post(path + "/countersign", Map.of("role", "approver"))
                        .code())
                .isEqualTo("cannot-countersign");
        String text = site.as("reader").get(path + "/file").response().body();
        Path file = site.file("release.json", text);
        assertThat(verified("--release", file.toString())).contains("The record is what was signed.");
        Path altered = site.file("altered.json", text.replace("complete", "entirely"));
        assertThat(verified("--release", altered.toString())).contains("The record is broken", "release release-");
        assertThat(StreamSupport.stream(
                                site.as("reader").get("/api/releases").json().spliterator(), false)
                        .map(one -> one.path("label").asString()))
                .containsExactly("2026-03");
    }

    @Test
    void aSelfCheckIsSeenAndSaysWhenTheRecordIsBroken() throws SQLException {
        SelfCheckRound round = new SelfCheckRound(site.office());
        Browser reader = site.as("reader");
        assertThat(reader.get("/api/integrity").json().path("ok").asBoolean()).isTrue();
        new CheckpointRound(site.office(), site.office().clock()).run();
        assertThat(round.run().ok()).isTrue();
        JsonNode whole = site.as("auditor").get("/api/self-checks").json().get(0);
        assertThat(whole.path("outcome").path("ok").asBoolean()).isTrue();
        assertThat(whole.path("outcome").path("checked").path("commits").asLong())
                .isEqualTo(1);
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + site.office().home().database());
                Statement sql = connection.createStatement()) {
            sql.execute("pragma busy_timeout = 20000");
            assertThat(sql.executeUpdate("update access_log set body = replace(body, 'GET', 'PUT') where number = 1")
                            + sql.executeUpdate("update access_log set subject = 'nobody' where number = 2"))
                    .isEqualTo(2);
        }
        assertThat(round.run().ok()).isFalse();
        assertThat(reader.get("/api/integrity").json().path("ok").asBoolean()).isFalse();
        assertThat(site.as("auditor")
                        .get("/api/self-checks")
                        .json()
                        .get(0)
                        .path("outcome")
                        .path("firstBroken")
                        .asString())
                .startsWith("access_log ");
        assertThat(reader.get("/api/self-checks").status()).isEqualTo(403);
    }

    @Test
    void aSelfCheckHoldsTheRecordAgainstWhatWasExported() throws IOException {
        Path folder = site.office().home().checkpoints();
        assertThat(site.office().checkpoints().to(folder)).hasSize(3);
        assertThat(site.office().selfCheck().run(folder, 100).outcome().ok()).isTrue();
        try (var files = Files.list(folder)) {
            Path commits = files.filter(file -> file.toString().contains("-commits-1.txt"))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(commits, Files.readString(commits).replace("\n1\n", "\n2\n"));
        }
        assertThat(site.office().selfCheck().run(folder, 100).outcome().firstBroken())
                .hasValueSatisfying(text -> assertThat(text).startsWith("commits 2:"));
        Files.writeString(folder.resolve("29990101T000000Z-commits-1.txt"), "torn");
        assertThat(site.office().selfCheck().run(folder, 100).outcome().broken())
                .anySatisfy(text -> assertThat(text).contains("29990101T000000Z-commits-1.txt"));
    }

    @Test
    void checkpointsAreWrittenOnceAndNeverAgain() throws IOException {
        Path folder = site.folder().resolve("elsewhere");
        CheckpointExport export = site.office().checkpoints();
        assertThat(export.to(folder)).hasSize(3);
        assertThat(export.to(folder)).isEmpty();
        site.as("reader").get("/api/status");
        assertThat(export.to(folder)).extracting(fresh -> fresh.log()).containsExactly("access_log");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(4);
        }
        assertThat(site.office().settings().get(Catalogue.CHECKPOINT_FOLDER)).isEmpty();
    }

    private String verified(String... more) {
        StringWriter said = new StringWriter();
        String[] all = new String[more.length + 3];
        all[0] = "verify";
        all[1] = "--home";
        all[2] = site.office().home().folder().toString();
        System.arraycopy(more, 0, all, 3, more.length);
        Asbuilt.run(
                (office, address, port, certificates) -> {
                    throw new IllegalStateException("no test of proofs starts a server from the command line");
                },
                new PrintWriter(said),
                new PrintWriter(said),
                all);
        return said.toString();
    }

    private static byte[] sha(byte[] left, byte[] right) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update((byte) 1);
            sha.update(left);
            return sha.digest(right);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a phone would read off the drawing. */
    private static String scanned(int side, String path) throws NotFoundException {
        byte[] grey = new byte[side * side * 16];
        java.util.Arrays.fill(grey, (byte) 255);
        Matcher dots = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(path);
        while (dots.find()) {
            int x = Integer.parseInt(dots.group(1), 10) * 4;
            int y = Integer.parseInt(dots.group(2), 10) * 4;
            for (int i = 0; i < 16; i++) {
                grey[(y + i / 4) * side * 4 + x + i % 4] = 0;
            }
        }
        LuminanceSource picture = new com.google.zxing.PlanarYUVLuminanceSource(
                grey, side * 4, side * 4, 0, 0, side * 4, side * 4, false);
        try {
            return new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(picture)),
                            // Nothing but the code is on the picture: it need not be looked for, which fails now and
                            // then.
                            Map.of(com.google.zxing.DecodeHintType.PURE_BARCODE, true))
                    .getText();
        } catch (com.google.zxing.ChecksumException | com.google.zxing.FormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
