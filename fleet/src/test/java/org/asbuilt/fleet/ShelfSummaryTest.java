package org.asbuilt.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.asbuilt.dissect.TrafficReader;
import org.asbuilt.dissect.TrafficSummary;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.capture.CaptureReading;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Progress;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.observed.Observed;
import org.asbuilt.importers.observed.ObservedWriting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is summed up is what one process would have made of it, in any order and any split. */
class ShelfSummaryTest {
    private static byte[] octets(Observed observed) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ObservedWriting.write(observed, bytes);
        return bytes.toByteArray();
    }

    @Test
    void ofOneFileComesWhatTheImporterMakesOfIt() throws IOException {
        Map<String, Path> files = Samples.all();
        assertThat(files).hasSizeGreaterThan(12);
        for (Map.Entry<String, Path> file : files.entrySet()) {
            Piece piece = Piece.of(Samples.read(Samples.BY_SENSOR, file.getKey(), file.getValue())
                    .octets());
            Observed observed = ShelfSummary.of(List.of(piece)).observed().orElseThrow();
            SingleProcess single = SingleProcess.of(file.getValue());
            List<String> told = observed.claims().stream()
                    .map(claim -> SingleProcess.told(claim, claim.locus().text()))
                    .sorted()
                    .toList();
            if (piece.traffic().isPresent()) {
                assertThat(told).as(file.getKey()).isEqualTo(single.told(file.getKey()));
            } else {
                assertThat(new TreeSet<>(single.told(file.getKey())))
                        .as(file.getKey())
                        .containsAll(told);
                assertThat(observed.claims().stream().map(SingleProcess::said))
                        .as(file.getKey())
                        .containsExactlyInAnyOrderElementsOf(single.said());
            }
            assertThat(observed.coverage()).as(file.getKey()).isEqualTo(single.coverage());
            assertThat(observed.counts())
                    .as(file.getKey())
                    .containsAllEntriesOf(single.receipt().counts());
            assertThat(piece.file().read()).isEqualTo(single.receipt().read());
            assertThat(piece.file().understood()).isEqualTo(single.receipt().understood());
            assertThat(observed.remarks()).hasSameSizeAs(single.receipt().remarks());
        }
    }

    @Test
    void whatIsSentSaysTheSameAtTheRecord() throws IOException {
        Observed observed = ShelfSummary.of(Samples.pieces().stream()
                        .map(ShelfSummaryTest::asOfOneShelf)
                        .toList())
                .observed()
                .orElseThrow();
        assertThat(observed.claims()).hasSizeGreaterThan(200);
        SingleProcess record = SingleProcess.of("sensor-observations", Input.of("x.jsonl", octets(observed)));
        for (int at = 0; at < observed.claims().size(); at++) {
            assertThat(record.claims().get(at)).isEqualTo(observed.claims().get(at));
        }
        assertThat(record.claims()).hasSameSizeAs(observed.claims());
        assertThat(record.coverage()).isEqualTo(observed.coverage());
        assertThat(record.receipt().counts()).containsAllEntriesOf(observed.counts());
        assertThat(record.receipt().understood()).isEqualTo(record.receipt().read());
        assertThat(record.receipt().remarks()).noneMatch(remark -> remark.severity() == Severity.ERROR);
    }

    private static Piece asOfOneShelf(Piece piece) {
        Observed told = piece.told();
        return new Piece(
                new Observed(
                        "north",
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        told.files(),
                        told.counts(),
                        told.remarks(),
                        told.coverage(),
                        told.claims()),
                piece.traffic());
    }

    @Test
    void severalCapturesAreClaimedAsOneProcessThatMergesThemDoes() throws IOException {
        Map<String, Path> captures = new TreeMap<>();
        Samples.all().forEach((name, file) -> {
            if (file.toString().contains("pcap")) {
                captures.put(name, file);
            }
        });
        assertThat(captures).hasSizeGreaterThan(2);
        TrafficSummary all =
                new TrafficReader().read("nothing", Input.of("x", new byte[1]).unpacked());
        for (Map.Entry<String, Path> capture : captures.entrySet()) {
            all = all.merge(new TrafficReader().read(capture.getKey(), Files.newInputStream(capture.getValue())));
        }
        TrafficSummary merged = all;
        List<Claim> claims = new ArrayList<>();
        Reading.of(
                "packet-capture",
                "packets",
                Input.of("x", new byte[1]),
                Limits.standard(),
                claims::add,
                Progress.none(),
                reading -> CaptureReading.claim(reading, merged));
        List<Piece> pieces = Samples.pieces(Samples.BY_SENSOR, captures).stream()
                .map(ShelfSummaryTest::asOfOneShelf)
                .toList();
        Observed observed = ShelfSummary.of(pieces).observed().orElseThrow();
        assertThat(observed.claims()).containsExactlyInAnyOrderElementsOf(claims);
    }

    @Test
    void noSplitAndNoOrderChangesWhatIsSent() throws IOException {
        Random random = new Random(29);
        List<Piece> pieces = new ArrayList<>(
                Samples.pieces().stream().map(ShelfSummaryTest::asOfOneShelf).toList());
        byte[] expected = octets(ShelfSummary.of(pieces).observed().orElseThrow());
        for (int trial = 0; trial < 5; trial++) {
            List<Piece> shuffled = new ArrayList<>(pieces);
            // Some are read twice, as after a failure.
            for (int again = random.nextInt(4); again > 0; again--) {
                shuffled.add(pieces.get(random.nextInt(pieces.size())));
            }
            Collections.shuffle(shuffled, random);
            List<ShelfSummary> parts = new ArrayList<>();
            for (int at = 0; at < shuffled.size(); ) {
                int end = Math.min(shuffled.size(), at + 1 + random.nextInt(6));
                parts.add(ShelfSummary.of(shuffled.subList(at, end)));
                at = end;
            }
            while (parts.size() > 1) {
                ShelfSummary one = parts.remove(random.nextInt(parts.size()));
                ShelfSummary other = parts.remove(random.nextInt(parts.size()));
                parts.add(one.merge(other));
            }
            assertThat(octets(parts.getFirst().observed().orElseThrow())).isEqualTo(expected);
        }
    }

    @Test
    void theSameContentUnderTwoNamesCountsOnce() {
        Path capture = Path.of("../examples/waterworks/capture-pumping.pcap");
        Piece one = Samples.read(Samples.BY_SENSOR, "north/a/one.pcap", capture);
        Piece two = Samples.read(Samples.BY_SENSOR, "north/a/two.pcap", capture);
        Observed once = ShelfSummary.of(List.of(one)).observed().orElseThrow();
        assertThat(ShelfSummary.of(List.of(two, one)).observed()).contains(once);
        assertThat(ShelfSummary.of(List.of(one, two)).observed()).contains(once);
    }

    @Test
    void aFileThatCannotBeReadIsToldAndStopsNobody(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "nobody knows what this is");
        Path empty = Files.write(folder.resolve("empty.pcap"), new byte[0]);
        Path inventory = Path.of("../examples/waterworks/connections.csv");
        for (Path file : List.of(text, empty, inventory)) {
            Piece piece = Samples.read(Samples.BY_SENSOR, "north/a/" + file.getFileName(), file);
            Observed observed = ShelfSummary.of(List.of(piece)).observed().orElseThrow();
            assertThat(observed.claims()).isEmpty();
            assertThat(observed.from()).isEmpty();
            assertThat(observed.remarks())
                    .isNotEmpty()
                    .allMatch(remark -> remark.locus().text().contains("north/a/" + file.getFileName()));
        }
    }

    @Test
    void aFileLiesOnTheShelfOfItsSiteSensorAndDay() throws IOException {
        Piece piece = Samples.read(
                Samples.BY_SENSOR, "north/a/2026/x.pcap", Path.of("../examples/waterworks/capture-pumping.pcap"));
        assertThat(piece.shelf().site()).isEqualTo("north");
        assertThat(piece.shelf().sensor()).isEqualTo("a");
        assertThat(piece.shelf().from().orElseThrow().toString()).endsWith("T00:00:00Z");
        assertThat(Shelf.parse(piece.shelf().text())).isEqualTo(piece.shelf());
        assertThat(new FileReading(Samples.BY_SENSOR).read("stray.pcap", 1, () -> {
                    throw new IOException("not opened");
                }))
                .isEmpty();
    }
}
