package org.asbuilt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.asbuilt.server.Console.Ran;
import org.asbuilt.server.cli.ExitCode;
import org.asbuilt.server.live.Packets;
import org.asbuilt.server.record.Home;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.record.Storage;
import org.asbuilt.server.view.ImportView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A folder under watch, with what comes, goes, grows and is refused. */
@Timeout(120)
class WatchCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    private Path watched = Path.of("");

    @BeforeEach
    void folder() throws IOException {
        watched = Files.createDirectory(temporary.resolve("watched"));
    }

    @Test
    void eachFileIsTakenInOnceAndTheRefusedOneWhenItChanges() throws IOException {
        Files.write(watched.resolve("a.pcap"), Packets.pcap(0, 5, 1));
        Files.write(watched.resolve("same.pcap"), Packets.pcap(0, 5, 1));
        Files.writeString(watched.resolve("blob.bin"), "\0\1\2");
        Files.write(watched.resolve("quiet.pcap"), Packets.pcap(0, 0, 1));
        Files.writeString(watched.resolve("list.csv"), "Name;IP address\nPLC-1;10.0.0.1\n");
        Ran first = once();
        assertThat(first.code()).as(first.err()).isEqualTo(ExitCode.FINDINGS);
        assertThat(first.out())
                .contains("a.pcap: 5 packets", "the very same file was taken in already")
                .contains("blob.bin: No importer reads blob.bin", "quiet.pcap: a capture without any packet")
                .contains("list.csv: 1 rows");
        Ran again = once();
        assertThat(again.code()).isZero();
        assertThat(again.out()).isEmpty();
        Files.writeString(watched.resolve("blob.bin"), "Name;IP address\nPLC-2;10.0.0.2\n");
        assertThat(once().out()).startsWith("blob.bin: ").hasLineCount(1);
    }

    @Test
    void whatIsInTheRecordIsKnownWithoutAJournal() throws IOException {
        Files.write(watched.resolve("a.pcap"), Packets.pcap(0, 5, 1));
        once();
        try (Stream<Path> journals = Files.list(temporary.resolve("home/watch"))) {
            for (Path journal :
                    journals.filter(file -> file.toString().endsWith(".jsonl")).toList()) {
                Files.delete(journal);
            }
        }
        Ran again = once();
        assertThat(again.out()).contains("taken in already");
        assertThat(imports()).hasSize(1);
    }

    @Test
    void fileThatHasGrownReplacesWhatWasTakenOfIt() throws IOException {
        Path file = Files.write(watched.resolve("line.pcap"), Packets.pcap(0, 5, 1));
        once();
        Files.write(file, Packets.record(java.nio.ByteOrder.LITTLE_ENDIAN, 5, 5), StandardOpenOption.APPEND);
        assertThat(once().out()).contains("has grown since; import-1 is taken back", "6 packets", "import-2");
        assertThat(imports()).extracting(ImportView::withdrawn).containsExactly(false, true);
        Files.write(file, Packets.pcap(100, 7, 1));
        assertThat(once().out()).contains("7 packets", "import-3").doesNotContain("taken back");
        assertThat(imports()).extracting(ImportView::withdrawn).containsExactly(false, false, true);
    }

    @Test
    void filesAreMovedAwayOnceTheyAreTakenIn() throws IOException {
        Files.createDirectories(watched.resolve("line"));
        Files.write(watched.resolve("line/a.pcap"), Packets.pcap(0, 5, 1));
        Files.writeString(watched.resolve("blob.bin"), "\0\1\2");
        Path done = watched.resolve("done");
        once("--move-to", done.toString());
        assertThat(done.resolve("line/a.pcap")).exists();
        assertThat(watched.resolve("line/a.pcap")).doesNotExist();
        assertThat(watched.resolve("blob.bin")).exists();
        Files.write(watched.resolve("line/a.pcap"), Packets.pcap(5, 5, 1));
        once("--move-to", done.toString());
        assertThat(done.resolve("line/2-a.pcap")).exists();
        assertThat(imports().stream()
                        .filter(taken -> taken.files().getFirst().importer().isPresent()))
                .hasSize(2);
    }

    @Test
    void fileThatIsNotCompleteWaits() throws IOException {
        Files.write(watched.resolve("a.pcap"), Packets.pcap(0, 5, 1));
        Ran ran = run("--once", "--settled", "1h");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("a.pcap: not complete yet");
        assertThat(imports()).isEmpty();
    }

    @Test
    void whatCannotBeWatchedIsSaid() throws IOException {
        assertThat(run("--settled", "0s", "--once").code()).isZero();
        Files.delete(watched);
        assertThat(run("--once").err()).contains("there is no folder");
        Files.createSymbolicLink(watched, temporary.resolve("home"));
        assertThat(run("--once").code()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void watcherThatIsKilledAndStartedAgainTakesEachFileOnce() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "watch",
                        "--home",
                        temporary.resolve("home").toString(),
                        "--every",
                        "50ms",
                        "--settled",
                        "50ms",
                        watched.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(temporary.resolve("child.err").toFile())
                .start();
        for (int number = 0; number < 30; number++) {
            Path part = Files.write(watched.resolve(number + ".pcap.part"), Packets.pcap(number * 10, 10, 1));
            Files.move(part, watched.resolve(number + ".pcap"));
        }
        Path journals = temporary.resolve("home/watch");
        while (linesIn(journals) < 5) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        process.destroyForcibly();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        Ran resumed = once();
        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(imports()).hasSize(30);
    }

    private static long linesIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        long lines = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".jsonl")).toList()) {
                lines += Files.readAllLines(file).size();
            }
        }
        return lines;
    }

    private List<ImportView> imports() {
        try (RecordOffice office = new RecordOffice(
                Storage.open(Home.prepare(temporary.resolve("home")), Optional.empty()), java.time.Clock.systemUTC())) {
            return office.reading().imports();
        }
    }

    private Ran once(String... options) {
        List<String> all = new ArrayList<>(List.of("--once", "--settled", "0s"));
        all.addAll(List.of(options));
        return run(all.toArray(String[]::new));
    }

    private Ran run(String... options) {
        List<String> arguments = new ArrayList<>(
                List.of("watch", "--home", temporary.resolve("home").toString(), watched.toString()));
        arguments.addAll(List.of(options));
        return Console.run(arguments.toArray(String[]::new));
    }
}
