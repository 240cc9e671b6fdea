package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.asbuilt.server.Console.Ran;
import org.asbuilt.server.cli.ExitCode;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups, restoring and shares from the command line; killed at any moment, and without room on the disk. */
class BackupCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private Path home = Path.of("");
    private Path safe = Path.of("");
    private Path identity = Path.of("");

    @BeforeEach
    void installation() throws IOException {
        home = folder.resolve("home");
        safe = Files.createDirectory(folder.resolve("safe"));
        identity = folder.resolve("identity");
        String recipient =
                Console.run("keys", "new", "--to", identity.toString()).out().strip();
        assertThat(recipient).matches("age1[a-z0-9]{58}");
        Path list = Files.writeString(folder.resolve("list.csv"), "Name;IP address\nWell PLC;10.0.0.1\n");
        assertThat(at(home, "import", list.toString()).code()).isZero();
        assertThat(at(home, "backup").err()).contains("settings are missing", "backup.recipients");
        Files.writeString(
                home.resolve("settings.properties"),
                "backup.recipients = " + recipient + "\nbackup.folders = " + safe + "\n");
    }

    @Test
    void aBackupIsWrittenCheckedRehearsedAndRestored() throws IOException {
        Ran written = at(home, "backup", "--rehearse");
        assertThat(written.code()).as(written.err()).isZero();
        assertThat(written.out()).contains("is in " + safe, "was restored and verified");
        assertThat(at(home, "backup", "--check").out()).contains("is what was written");
        Path backup = backups().getFirst();
        assertThat(Console.run("keys", "new", "--to", identity.toString()).err())
                .contains("nothing is overwritten");
        Path target = folder.resolve("target");
        Ran noKeys = at(target, "restore", backup.toString(), "--identity", identity.toString());
        assertThat(noKeys.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(noKeys.err()).contains("the key file is missing");
        Ran restored = at(
                target,
                "restore",
                backup.toString(),
                "--identity",
                identity.toString(),
                "--keys",
                home.resolve("keys.json").toString());
        assertThat(restored.code()).as(restored.err()).isZero();
        assertThat(restored.out()).contains("The record is what was signed.", "settings.properties.restored");
        assertThat(at(target, "verify").out()).contains("The record is what was signed.");
        Files.write(backup, new byte[] {1}, java.nio.file.StandardOpenOption.APPEND);
        assertThat(at(home, "backup", "--check").code()).isEqualTo(ExitCode.FINDINGS);
    }

    /** Of five sheets any three, read by a camera or typed, open the copy of the key file. */
    @Test
    void threeOfFiveSheetsOpenTheKeyFile() throws Exception {
        Path sheets = folder.resolve("sheets");
        Ran split = at(home, "keys", "split", "--to", sheets.toString());
        assertThat(split.code()).as(split.err()).isZero();
        String recipient = split.out().strip().lines().toList().getLast();
        Files.writeString(
                home.resolve("settings.properties"), "backup.recipients = " + recipient + "\nbackup.folders = " + safe);
        assertThat(at(home, "backup").code()).isZero();
        List<String> shares = new ArrayList<>();
        for (int number : List.of(5, 1)) {
            shares.add(seen(sheets.resolve("share-" + number + "-of-5.pdf")));
        }
        shares.add(typed(sheets.resolve("share-2-of-5.pdf")));
        assertThat(split.out()).doesNotContain("ASBUILT-SHARE");
        Path lines = folder.resolve("shares.txt");
        Path joined = folder.resolve("joined");
        Files.write(lines, shares.subList(0, 2));
        Ran two = Console.run("keys", "join", "--share", lines.toString(), "--to", joined.toString());
        assertThat(two.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(two.err()).contains("3 shares are needed, 2 were given");
        Files.write(lines, shares);
        Ran three = Console.run("keys", "join", "--share", lines.toString(), "--to", joined.toString());
        assertThat(three.code()).as(three.err()).isZero();
        assertThat(three.out()).contains(recipient).doesNotContain("AGE-SECRET");
        Ran restored = at(
                folder.resolve("target"),
                "restore",
                backups().getFirst().toString(),
                "--identity",
                joined.toString(),
                "--keys",
                sheets.resolve("keys.json.age").toString());
        assertThat(restored.code()).as(restored.err()).isZero();
    }

    /** Whenever the process is killed, what counts as a backup is one, and the next run clears away what does not. */
    @Test
    void aKilledBackupLeavesNothingThatCountsAsOne() throws Exception {
        much();
        Random random = new Random();
        int unfinished = 0;
        for (int round = 0; round < 4; round++) {
            Process child = child(List.of("backup", "--home", home.toString()));
            while (child.isAlive() && files().stream().noneMatch(file -> file.endsWith(".part"))) {
                TimeUnit.MILLISECONDS.sleep(2);
            }
            TimeUnit.MILLISECONDS.sleep(round == 0 ? 0 : random.nextInt(400));
            child.toHandle().destroyForcibly();
            child.waitFor();
            unfinished += files().stream().anyMatch(file -> file.endsWith(".part")) ? 1 : 0;
            Ran checked = at(home, "backup", "--check");
            assertThat(checked.code() == 0 || checked.out().contains("There is no backup"))
                    .as(checked.out())
                    .isTrue();
        }
        assertThat(unfinished).as("killed in the middle").isPositive();
        assertThat(at(home, "backup", "--rehearse").code()).isZero();
        assertThat(files()).noneMatch(file -> file.endsWith(".part"));
        assertThat(at(home, "backup", "--check").code()).isZero();
    }

    /** Whenever a restore is killed, there is the whole record or none, and it can be restored again. */
    @Test
    void aKilledRestoreLeavesNoHalfRecord() throws Exception {
        much();
        assertThat(at(home, "backup").code()).isZero();
        Path target = folder.resolve("target");
        List<String> restore = List.of(
                "restore",
                backups().getFirst().toString(),
                "--home",
                target.toString(),
                "--identity",
                identity.toString(),
                "--keys",
                home.resolve("keys.json").toString());
        Process child = child(restore);
        while (child.isAlive() && !Files.exists(target.resolve("record.sqlite.restoring-wal"))) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
        TimeUnit.MILLISECONDS.sleep(new Random().nextInt(100));
        child.toHandle().destroyForcibly();
        child.waitFor();
        if (Files.exists(target.resolve("record.sqlite"))) {
            assertThat(at(target, "verify").code()).isZero();
        } else {
            assertThat(at(target, "verify").err()).contains("there is no record");
            assertThat(Console.run(restore.toArray(String[]::new)).code()).isZero();
        }
        assertThat(at(target, "verify").code()).isZero();
        try (Stream<Path> left = Files.list(target)) {
            assertThat(left.map(Path::toString)).noneMatch(name -> name.contains("restoring"));
        }
    }

    /** A disk without room: it is said, nothing half stays, and the other folder has the backup. Needs a Linux that lets one mount. */
    @Test
    void aFullDiskLeavesNoHalfFile() throws Exception {
        much();
        Path full = Files.createDirectory(folder.resolve("full"));
        Process probe = new ProcessBuilder("unshare", "-rm", "mount", "-t", "tmpfs", "tmpfs", full.toString())
                .redirectErrorStream(true)
                .start();
        Assumptions.assumeTrue(probe.waitFor() == 0, "this machine lets nobody mount");
        Files.writeString(
                home.resolve("settings.properties"),
                Files.readString(home.resolve("settings.properties"))
                        .replace("backup.folders = ", "backup.folders = " + full + ", "));
        List<String> command = new ArrayList<>(List.of(
                "unshare",
                "-rm",
                "sh",
                "-c",
                "mount -t tmpfs -o size=1m tmpfs \"$0\" && { \"$@\"; echo code $?; ls -A \"$0\"; echo listed; }",
                full.toString()));
        command.addAll(Console.process(List.of("backup", "--home", home.toString())));
        Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        child.waitFor();
        assertThat(said)
                .contains(full + " does not take the backup: No space left on device", "is in " + safe)
                .endsWith("code 1\nlisted\n");
        assertThat(backups()).hasSize(1);
    }

    /** Twenty million characters that no packing makes shorter, where no chain is. */
    private void much() {
        Random random = new Random(5);
        StringBuilder text = new StringBuilder();
        while (text.length() < 20_000_000) {
            text.append(Long.toString(random.nextLong(), 36));
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("record.sqlite"));
                PreparedStatement insert = connection.prepareStatement(
                        "insert into mapping_profiles (name, body, person, recorded) values (?, ?, 'ada', 0)")) {
            for (int part = 0; part < 100; part++) {
                insert.setString(1, "much " + part);
                insert.setString(2, text.substring(part * 200_000, (part + 1) * 200_000));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Looks at it from several distances, as one does with a camera. */
    private static String seen(Path sheet) throws Exception {
        try (PDDocument document = Loader.loadPDF(sheet.toFile())) {
            return Stream.of(200, 150, 300, 100, 250)
                    .flatMap(dpi -> read(document, dpi).stream())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no code is seen on " + sheet));
        }
    }

    private static Optional<String> read(PDDocument document, int dpi) {
        try {
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, dpi);
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            BinaryBitmap seen = new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
            return Optional.of(new QRCodeReader()
                    .decode(seen, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText());
        } catch (ReaderException unseen) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String typed(Path sheet) throws IOException {
        try (PDDocument document = Loader.loadPDF(sheet.toFile())) {
            String text = new PDFTextStripper().getText(document);
            return text.substring(text.indexOf("ASBUILT-SHARE")).replaceAll("\\s", "");
        }
    }

    private List<Path> backups() throws IOException {
        return files().stream()
                .filter(file -> file.endsWith(".age"))
                .map(safe::resolve)
                .toList();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(safe)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Process child(List<String> arguments) throws IOException {
        return new ProcessBuilder(Console.process(arguments))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(folder.resolve("child.err").toFile())
                .start();
    }

    private Ran at(Path home, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--home");
        all.add(home.toString());
        return Console.run(all.toArray(String[]::new));
    }
}
