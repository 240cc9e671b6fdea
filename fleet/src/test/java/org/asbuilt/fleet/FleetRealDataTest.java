package org.asbuilt.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.asbuilt.importers.observed.Observed;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** All captures and logs of others: the fleet says of them what the single process says. */
class FleetRealDataTest {
    private static final Path DATA = Path.of(System.getProperty("asbuilt.data", "../../shared/data"));

    private static Map<String, Path> files() throws IOException {
        Assumptions.assumeTrue(
                Files.isDirectory(DATA), "real data is not on this machine: set -Dasbuilt.data to its folder");
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(DATA)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                String name = DATA.relativize(file).toString();
                boolean mayBe = name.startsWith("pcap/") || name.startsWith("zeek/") || name.startsWith("plant-");
                if (mayBe && SingleProcess.isOfSensor(file)) {
                    files.put(name, file);
                }
            }
        }
        return files;
    }

    @Test
    void ofEveryFileAndOfAllTogetherComesTheSame() throws IOException {
        Map<String, Path> files = files();
        List<Piece> pieces = new ArrayList<>();
        long claims = 0;
        int captures = 0;
        for (Map.Entry<String, Path> file : files.entrySet()) {
            Piece piece = Piece.of(Samples.read(Samples.BY_SENSOR, file.getKey(), file.getValue())
                    .octets());
            pieces.add(piece);
            SingleProcess single = SingleProcess.of(file.getValue());
            Observed observed = ShelfSummary.of(List.of(piece)).observed().orElseThrow();
            if (piece.traffic().isPresent()) {
                captures++;
                assertThat(observed.claims().stream()
                                .map(claim ->
                                        SingleProcess.told(claim, claim.locus().text()))
                                .sorted()
                                .toList()
                                .equals(single.told(file.getKey())))
                        .as("%s is claimed alike", file.getKey())
                        .isTrue();
            } else {
                TreeSet<String> here = new TreeSet<>();
                observed.claims().forEach(claim -> here.add(SingleProcess.said(claim)));
                assertThat(here.equals(single.said()))
                        .as("%s is claimed alike", file.getKey())
                        .isTrue();
            }
            assertThat(observed.coverage()).as(file.getKey()).isEqualTo(single.coverage());
            claims += single.claims().size();
        }
        Map<String, byte[]> expected = Samples.parcels(pieces);
        Random random = new Random(12);
        for (int trial = 0; trial < 3; trial++) {
            List<Piece> shuffled = new ArrayList<>(pieces);
            shuffled.addAll(pieces.subList(0, random.nextInt(pieces.size())));
            Collections.shuffle(shuffled, random);
            Map<String, byte[]> again = Samples.parcels(shuffled);
            assertThat(again.keySet()).isEqualTo(expected.keySet());
        }
        System.out.println("fleet: " + files.size() + " real files, " + captures + " of them captures, " + claims
                + " claims of the single process and the same of the fleet; " + expected.size()
                + " parcels, the same in three other orders");
        assertThat(captures).isGreaterThan(20);
    }
}
