package org.asbuilt.dissect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of vendor prefixes says what the listings say, and can be made anew from them. */
class VendorPrefixTableTest {
    private static final Path RESOURCES = Path.of("src/main/resources/org/asbuilt/dissect");
    private static final Path RESOURCE = RESOURCES.resolve("vendor-prefixes.txt.gz");

    @Test
    void theNewerListingWinsAndPiecesOutliveTheirBlock(@TempDir Path folder) throws IOException {
        String head = "Registry,Assignment,Organization Name,Organization Address\r\n";
        Map<String, String> listings = Map.of(
                "oui.csv",
                head + "MA-L,001122,\"Old  Name, Inc.,\",Street\r\nMA-L,001122,Second,Street\r\n"
                        + "MA-L,0050C2,IEEE Registration Authority,x\r\n",
                "mam.csv",
                head + "MA-M,AABBCC1,\"Pumps \nLtd\",x\r\n",
                "oui36.csv",
                head + "MA-S,70B3D5001,Valves,x\r\n",
                "iab.csv",
                head + "IAB,0050C2001,Gauges,x\r\n",
                "index.json",
                "{\n \"001122\": \"New \\\"Name\\\"\\nStreet\",\n \"AABBCC2\": \"Pumps Ltd\\nStreet\"\n}\n",
                "head.txt",
                "2026-08-26\tsome listing\n");
        for (Map.Entry<String, String> listing : listings.entrySet()) {
            Files.writeString(folder.resolve(listing.getKey()), listing.getValue());
        }
        assertThat(VendorPrefixTable.text(folder)).isEqualTo("""
                # 2026-08-26\tsome listing
                Gauges\t0050c2001
                New "Name"\t001122
                Pumps Ltd\taabbcc1 aabbcc2
                Valves\t70b3d5001
                """);
    }

    @Test
    void theBundledTableIsWhatTheListingsMake() throws IOException {
        String listings = System.getProperty("asbuilt.listings", "");
        assumeTrue(!listings.isEmpty(), "no listings: name their folder with -Dasbuilt.listings=FOLDER");
        String text = VendorPrefixTable.text(Path.of(listings));
        if (Boolean.getBoolean("golden.rewrite")) {
            VendorPrefixTable.write(text, RESOURCE);
        }
        assertThat(bundled()).isEqualTo(text);
    }

    @Test
    void everyLineHasAVendorAndPrefixesThatAreNowhereElse() throws IOException {
        List<String> lines = bundled().lines().toList();
        assertThat(lines.getFirst()).matches("# 20\\d\\d-\\d\\d-\\d\\d\tIEEE Registration Authority listings .+");
        TreeSet<String> prefixes = new TreeSet<>();
        assertThat(lines.subList(1, lines.size())).allSatisfy(line -> {
            String[] columns = line.split("\t", -1);
            assertThat(columns).hasSize(2).doesNotContain("");
            for (String prefix : columns[1].split(" ", -1)) {
                assertThat(prefix).matches("[0-9a-f]{6,7}|[0-9a-f]{9}");
                assertThat(prefixes.add(prefix)).as(prefix).isTrue();
            }
        });
        assertThat(prefixes).hasSize(VendorPrefixes.bundled().size());
    }

    @Test
    void everySuccessorTakesOverARegistrantOfTheListing() throws IOException {
        TreeSet<String> registrants = bundled()
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf('\t')))
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> lines = Files.readAllLines(RESOURCES.resolve("vendor-successors.txt"));
        assertThat(lines.getFirst()).startsWith("# ").contains("Source: ").containsPattern("20\\d\\d-\\d\\d");
        List<String> predecessors = lines.stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(columns -> {
                    assertThat(columns).hasSize(2).doesNotContain("");
                    return columns[0];
                })
                .toList();
        assertThat(predecessors).doesNotHaveDuplicates();
        assertThat(registrants).containsAll(predecessors);
    }

    private static String bundled() throws IOException {
        try (GZIPInputStream packed = new GZIPInputStream(Files.newInputStream(RESOURCE))) {
            return new String(packed.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
