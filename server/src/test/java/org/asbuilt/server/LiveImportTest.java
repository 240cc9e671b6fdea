package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asbuilt.model.Digest;
import org.asbuilt.server.Console.Ran;
import org.asbuilt.server.cli.ExitCode;
import org.asbuilt.server.live.Packets;
import org.asbuilt.server.record.Home;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.record.Storage;
import org.asbuilt.server.view.ImportView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Standard input as a source: captures without end, files, and what is left when the process is killed. */
@Timeout(240)
@ResourceLock("java.lang.System.in")
class LiveImportTest {
    private static final int RECORD = 86;
    private static final Pattern NUMBER = Pattern.compile(Packets.MARK + "([0-9]{8})");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void captureIsTakenInWindowByWindow() throws IOException {
        Ran ran = run(Packets.pcap(0, 25, 1_000), "--window", "10s", "--name", "line-1", "--json");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err())
                .contains("line-1: receiving pcap", "10 packets, 884 B, 2027-01-15T08:00:00Z to 2027-01-15T08:00:09Z")
                .contains("import-3; 0 wait", "3 windows, 25 packets, kept as import-1 to import-3");
        assertThat(ran.out()
                        .lines()
                        .map(line -> Browser.JSON.readTree(line).path("id").asString()))
                .containsExactly("import-1", "import-2", "import-3");
        assertThat(kept()).isEqualTo(numbers(25));
        assertThat(spooled("line-1")).isEmpty();
    }

    @Test
    void sameCaptureAgainIsKnown() throws IOException {
        byte[] capture = Packets.pcap(0, 5, 1);
        run(capture);
        Ran again = run(capture);
        assertThat(again.code()).isZero();
        assertThat(again.err()).contains("taken in already", "nothing new");
        assertThat(kept()).isEqualTo(numbers(5));
    }

    @Test
    void captureThatBreaksOffIsAFinding() throws IOException {
        byte[] whole = Packets.pcap(0, 5, 1);
        Ran ran = run(Arrays.copyOf(whole, whole.length - 1));
        assertThat(ran.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(ran.err())
                .contains("cannot be read further than byte " + (24 + 4 * RECORD), "in the middle of a record");
        assertThat(kept()).isEqualTo(numbers(4));
        assertThat(remarks()).anyMatch(text -> text.startsWith("cut by the stream"));
    }

    @Test
    void dryRunKeepsNothing() throws IOException {
        Ran ran = run(Packets.pcap(0, 5, 1), "--dry-run");
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("5 packets", "not kept");
        assertThat(kept()).isEmpty();
        try (Stream<Path> left = Files.list(folder.resolve("home/uploads"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void anythingElseIsOneFile() throws IOException {
        byte[] list = "Name;IP address\nPLC-1;10.0.0.1\n".getBytes(StandardCharsets.UTF_8);
        Ran ran = run(list, "--name", "list.csv", "--accept-baseline-as", "ben", "--by", "ann");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("list.csv\n", "1 of 1 rows understood", "The baseline change-1 is applied");
        assertThat(spooled("list.csv")).isEmpty();
        Ran blob = run(new byte[] {0, 1, 2, 3, 4});
        assertThat(blob.code()).isEqualTo(ExitCode.FINDINGS);
        assertThat(blob.out()).contains("No importer reads standard-input");
    }

    @Test
    void whatCannotBeGrantedIsSaid() {
        assertThat(run(new byte[0]).code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run(new byte[0]).err()).contains("nothing came through standard input");
        assertThat(run(new byte[0], "other.csv").code()).isEqualTo(ExitCode.USAGE);
        assertThat(run(new byte[0], "--name", "../x").code()).isEqualTo(ExitCode.USAGE);
        assertThat(run(new byte[0], "--window", "soon").code()).isEqualTo(ExitCode.USAGE);
        Ran baseline = run(Packets.pcap(0, 1, 1), "--baseline");
        assertThat(baseline.code()).isEqualTo(ExitCode.USAGE);
        Ran tooLong = run(new byte[5_000], "--spool-limit", "4kB");
        assertThat(tooLong.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(tooLong.err()).contains("no capture and longer than 4.0 kB");
        Ran cut = run(Arrays.copyOf(Packets.header(java.nio.ByteOrder.BIG_ENDIAN), 10));
        assertThat(cut.code()).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void whatAKilledProcessHadReceivedIsTakenInOnce() throws Exception {
        int sent = 1_050;
        Process process = child("--window-size", String.valueOf(24 + 100 * RECORD) + "b");
        try (OutputStream pipe = process.getOutputStream()) {
            pipe.write(Packets.pcap(0, sent, 1));
            pipe.write(Packets.record(java.nio.ByteOrder.LITTLE_ENDIAN, sent, sent), 0, 40);
            pipe.flush();
            await(() -> sizeOf("-000011.pcap.partial") == 24 + 50 * RECORD + 40);
            kill(process);
        }
        Ran resumed = run(new byte[0]);
        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(resumed.err())
                .contains("1 window cut by a crash, kept up to the last whole record (40 bytes of an unfinished one");
        assertThat(kept()).isEqualTo(numbers(sent));
        assertThat(remarks()).anyMatch(text -> text.startsWith("cut by a crash"));
        assertThat(spooled("live")).isEmpty();
        assertThat(run(new byte[0]).code()).isEqualTo(ExitCode.BAD_INPUT);
    }

    /** Whenever it is killed, a beginning of the stream is in the record, each packet once, and all that was on disk. */
    @Test
    void killedAtAnyMomentNoPacketIsLostThatWasOnDiskAndNoneIsTakenTwice() throws Exception {
        int before = 0;
        for (int round = 0; round < 2; round++) {
            Process process = child("--window-size", String.valueOf(24 + 40 * RECORD) + "b");
            int first = before;
            Thread sender = Thread.ofPlatform().daemon().start(() -> send(process, first));
            int windows = 2 + 2 * round;
            await(() -> kept().size() >= first + windows * 40);
            kill(process);
            sender.join();
            long onDisk =
                    spooled("live").stream().mapToLong(LiveImportTest::records).sum();
            Ran resumed = run(new byte[0]);
            assertThat(resumed.err()).doesNotContain("could not be imported");
            List<Integer> all = kept();
            assertThat(all).isEqualTo(numbers(all.size()));
            assertThat((long) all.size()).isGreaterThanOrEqualTo(first + onDisk);
            before = all.size();
        }
    }

    /** Sends until nobody listens any more. */
    private static void send(Process process, int first) {
        try (OutputStream pipe = process.getOutputStream()) {
            pipe.write(Packets.header(java.nio.ByteOrder.LITTLE_ENDIAN));
            for (int number = first; ; number++) {
                pipe.write(Packets.record(java.nio.ByteOrder.LITTLE_ENDIAN, number, number));
                if (number % 40 == 0) {
                    pipe.flush();
                    TimeUnit.MILLISECONDS.sleep(60);
                }
            }
        } catch (IOException closed) {
            // The process was killed.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Process child(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "import",
                "-",
                "--home",
                folder.resolve("home").toString()));
        command.addAll(List.of(options));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(folder.resolve("child.err").toFile())
                .start();
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(137);
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void await(Condition condition) throws IOException, InterruptedException {
        while (!condition.holds()) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private long sizeOf(String ending) throws IOException {
        for (Path file : spooled("live")) {
            if (file.toString().endsWith(ending)) {
                return Files.size(file);
            }
        }
        return -1;
    }

    private static long records(Path file) {
        return Math.max(0, (file.toFile().length() - 24) / RECORD);
    }

    private List<Path> spooled(String name) throws IOException {
        Path spool = folder.resolve("home/spool").resolve(name);
        if (!Files.isDirectory(spool)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(spool)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(".lock"))
                    .toList();
        }
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    /** The numbers of all packets in the files of the record, in order. */
    private List<Integer> kept() throws IOException {
        List<Integer> numbers = new ArrayList<>();
        if (!Files.exists(folder.resolve("home/record.sqlite"))) {
            return numbers;
        }
        try (RecordOffice office = office()) {
            for (ImportView taken : office.reading().imports()) {
                for (ImportView.FileView file : taken.files()) {
                    numbers.addAll(numbersIn(office, new Digest(file.digest())));
                }
            }
        }
        numbers.sort(null);
        return numbers;
    }

    private static List<Integer> numbersIn(RecordOffice office, Digest artifact) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        try (InputStream content = office.content(artifact).orElse(InputStream.nullInputStream())) {
            Matcher found = NUMBER.matcher(new String(content.readAllBytes(), StandardCharsets.ISO_8859_1));
            while (found.find()) {
                numbers.add(Integer.parseInt(found.group(1), 10));
            }
        }
        return numbers;
    }

    private List<String> remarks() {
        try (RecordOffice office = office()) {
            return office.reading().imports().stream()
                    .flatMap(taken -> taken.files().stream())
                    .flatMap(file -> file.receipt().stream())
                    .flatMap(receipt -> receipt.remarks().stream())
                    .map(remark -> remark.text())
                    .toList();
        }
    }

    private RecordOffice office() {
        return new RecordOffice(
                Storage.open(Home.prepare(folder.resolve("home")), Optional.empty()), Clock.systemUTC());
    }

    private Ran run(byte[] standardInput, String... options) {
        List<String> arguments = new ArrayList<>(
                List.of("import", "--home", folder.resolve("home").toString(), "-"));
        arguments.addAll(List.of(options));
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(standardInput));
        try {
            return Console.run(arguments.toArray(String[]::new));
        } finally {
            System.setIn(before);
        }
    }
}
