package org.asbuilt.importers;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.asbuilt.evidence.Claim;
import org.asbuilt.importers.device.Networks;
import org.asbuilt.model.Kind;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real substation descriptions against what is known of their devices: every row and every column. */
class SclRealDataTest {
    private static final Path DATA = Path.of(System.getProperty("asbuilt.data", "../../shared/data"));
    private static final String ENDING = ".ieds.csv";

    private final List<String> missing = new ArrayList<>();
    private final Map<String, Integer> reasons = new TreeMap<>();
    private int values;

    @BeforeAll
    static void theDataIsThere() {
        Assumptions.assumeTrue(
                Files.isDirectory(DATA.resolve("truth/scl")),
                "real data is not on this machine: set -Dasbuilt.data to its folder");
    }

    @Test
    void everyColumnOfEveryRowIsClaimed() throws IOException {
        int rows = 0;
        int files = 0;
        List<Path> truths;
        try (Stream<Path> walk = Files.walk(DATA.resolve("truth/scl"))) {
            truths = walk.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
        for (Path truth : truths) {
            String inside = DATA.resolve("truth").relativize(truth).toString();
            Heard heard = Heard.of(DATA.resolve(inside.substring(0, inside.length() - ENDING.length())));
            assertThat(heard.importer()).isEqualTo("iec61850-scl");
            assertThat(heard.receipt().understood())
                    .as(inside)
                    .isEqualTo(heard.receipt().read());
            files++;
            try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(truth)) {
                for (NamedCsvRecord row : records) {
                    rows++;
                    row(inside, row, heard);
                }
            }
        }
        System.out.println(
                "SCL: " + files + " files, " + rows + " rows, " + values + " values found, reasons " + reasons);
        assertThat(missing).isEmpty();
        assertThat(rows).isPositive();
    }

    private void row(String file, NamedCsvRecord row, Heard heard) {
        String name = row.getField("ied");
        String who = file + " " + name + " " + row.getField("access_point") + ": ";
        if (name.equals("TEMPLATE")) {
            List<Claim> product = heard.claims().stream()
                    .filter(claim -> claim.about().kind() == Kind.PRODUCT)
                    .toList();
            expect(who, row, "manufacturer", Heard.values(product, "productProfile.manufacturer"));
            expect(who, row, "type", Heard.values(product, "productProfile.model"));
            reasons.merge("a template's addresses are of no device", 1, Integer::sum);
            return;
        }
        List<Claim> asset = heard.subject(Kind.ASSET, "designation.name", name);
        if (asset.isEmpty()) {
            missing.add(who + "no asset");
            return;
        }
        expect(who, row, "manufacturer", Heard.values(asset, "nameplate.manufacturer"));
        expect(who, row, "type", Heard.values(asset, "nameplate.model"));
        expect(who, row, "config_version", part(asset, "logicBlock[configuration of " + name + "].version"));
        String point = "deviceInterface[" + row.getField("access_point") + "]";
        Set<String> words = part(asset, point + ".description");
        if (words.isEmpty()) {
            missing.add(who + "no access point");
            return;
        }
        values++;
        if (!row.getField("subnetwork").isEmpty()) {
            contains(who, words, "subnetwork " + row.getField("subnetwork") + " (" + row.getField("subnet_type") + ")");
        }
        address(who, row, asset, point, heard);
        expect(who, row, "mac", Heard.values(asset, "networkPort.mac"));
        groups(who, row, asset);
        sockets(who, row, asset);
    }

    private void address(String who, NamedCsvRecord row, List<Claim> asset, String point, Heard heard) {
        String ip = row.getField("ip");
        if (ip.equals("0.0.0.0")) {
            reasons.merge("0.0.0.0 is no address", 1, Integer::sum);
            assertThat(heard.receipt().counts()).containsKey("access points whose address is left open (0.0.0.0)");
            return;
        }
        if (ip.isEmpty()) {
            return;
        }
        String mask = row.getField("mask");
        String text = mask.isEmpty() ? ip : ip + "/" + Networks.length(mask);
        contains(who, part(asset, point + ".addresses"), text);
        contains(who, Heard.values(asset, "networkPort.addresses"), ip);
        expect(who, row, "gateway", Heard.values(asset, "route.nextHop"));
    }

    /** GSE:device/block=MAC/VLAN/APPID or without the VLAN. */
    private void groups(String who, NamedCsvRecord row, List<Claim> asset) {
        for (String group : row.getField("goose_smv").split(" \\| ", -1)) {
            if (group.isEmpty()) {
                continue;
            }
            String[] sides = group.substring(4).split("=", -1);
            String[] path = sides[0].split("/", -1);
            String[] numbers = sides[1].split("/", -1);
            Set<String> words = Set.copyOf(asset.stream()
                    .filter(claim -> claim.path().slot().facet().equals("logicBlock"))
                    .filter(claim -> claim.path().slot().key().startsWith(path[0] + "/"))
                    .filter(claim -> claim.path().slot().key().endsWith("." + path[1])
                            || claim.path().slot().key().endsWith("/" + path[1]))
                    .filter(claim -> claim.path().part().equals("description"))
                    .map(Claim::value)
                    .toList());
            contains(who, words, "to " + numbers[0]);
            contains(who, words, "APPID 0x" + numbers[numbers.length - 1]);
            if (numbers.length > 2) {
                contains(who, words, "VLAN " + Integer.parseInt(numbers[1], 16));
            }
        }
    }

    private void sockets(String who, NamedCsvRecord row, List<Claim> asset) {
        for (String socket : row.getField("phys_conn").split(" \\| ", -1)) {
            Map<String, String> parts = new TreeMap<>();
            for (String part : socket.split(" (?=\\w+=)", -1)) {
                if (!part.isEmpty()) {
                    parts.put(part.split("=", -1)[0], part.split("=", -1)[1]);
                }
            }
            if (parts.isEmpty()) {
                continue;
            }
            String label = row.getField("access_point") + "/" + parts.getOrDefault("Port", "");
            List<Claim> here = asset.stream()
                    .filter(claim -> claim.path().slot().facet().equals("deviceInterface"))
                    .filter(claim -> claim.path().slot().key().startsWith(label))
                    .toList();
            if (here.isEmpty()) {
                missing.add(who + "no port " + label);
            }
            values++;
            parts.forEach((part, value) -> {
                if (!part.equals("Port")) {
                    contains(who, Heard.values(here, "deviceInterface.description"), value);
                }
            });
        }
    }

    private static Set<String> part(List<Claim> claims, String path) {
        return Set.copyOf(claims.stream()
                .filter(claim -> claim.path().toString().equals(path))
                .map(Claim::value)
                .toList());
    }

    private void expect(String who, NamedCsvRecord row, String column, Set<String> found) {
        String value = row.getField(column);
        if (!value.isEmpty()) {
            values++;
            if (!found.contains(value)) {
                missing.add(who + column + " " + value + ", not " + found);
            }
        }
    }

    private void contains(String who, Set<String> texts, String value) {
        values++;
        if (texts.stream().noneMatch(text -> text.contains(value))) {
            missing.add(who + value + ", not in " + texts);
        }
    }
}
