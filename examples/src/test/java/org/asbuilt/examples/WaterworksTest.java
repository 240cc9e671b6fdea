package org.asbuilt.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.asbuilt.examples.RecordedPackets.Packet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The committed plant is what the generator writes, its packets are true packets, and its truth is true. */
class WaterworksTest {
    private static final Path COMMITTED = Path.of("waterworks");
    private static final SortedMap<String, byte[]> FILES = Waterworks.files();
    private static final JsonNode TRUTH = JsonMapper.builder().build().readTree(FILES.get("truth.json"));

    @Test
    void generatorWritesTheCommittedFilesByteByByte(@TempDir Path folder) throws IOException {
        Waterworks.main(new String[] {folder.toString()});
        Set<String> names = names(folder);
        assertThat(names).isEqualTo(names(COMMITTED)).hasSize(FILES.size());
        for (String name : names) {
            assertThat(Files.mismatch(folder.resolve(name), COMMITTED.resolve(name)))
                    .as("first byte that differs in %s", name)
                    .isEqualTo(-1);
            assertThat(Files.size(folder.resolve(name))).as(name).isLessThan(1_500_000);
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new TreeSet<>(
                    files.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void everyPacketHasRightLengthsAndChecksums() {
        for (String file : List.of("capture-works.pcapng", "capture-pumping.pcap")) {
            List<Packet> packets = packets(file);
            assertThat(packets).hasSizeGreaterThan(1500);
            long before = 0;
            for (Packet packet : packets) {
                assertThat(packet.at).as(file).isGreaterThanOrEqualTo(before);
                before = packet.at;
                if (packet.ip()) {
                    assertThat(packet.sumOfHeader()).as(file).isEqualTo(0xFFFF);
                    assertThat(packet.sumOfTransport()).as(file).isEqualTo(0xFFFF);
                }
            }
        }
    }

    @Test
    void recordingsHoldExactlyTheConnectionsCalledObserved() {
        Map<String, String> tagOf = new TreeMap<>();
        for (JsonNode asset : TRUTH.get("assets")) {
            if (asset.has("ip")) {
                tagOf.put(asset.get("ip").asString(), asset.get("id").asString());
            }
        }
        Set<String> known = new HashSet<>();
        Set<String> wanted = new TreeSet<>();
        for (JsonNode connection : TRUTH.get("connections")) {
            String transport = connection.get("transport").asString();
            String line = connection.get("from").asString() + " "
                    + connection.get("to").asString() + " " + transport + " "
                    + connection.get("port").asInt();
            known.add(line);
            if (connection.get("observed").asBoolean()) {
                wanted.add(line);
            }
        }
        Set<String> found = new TreeSet<>();
        Set<String> answers = new TreeSet<>();
        for (String file : List.of("capture-works.pcapng", "capture-pumping.pcap")) {
            for (Packet packet : packets(file)) {
                String from = tagOf.getOrDefault(packet.sender(), packet.sender());
                String to = tagOf.getOrDefault(packet.receiver(), packet.receiver());
                if (packet.opensTcp()) {
                    found.add(from + " " + to + " tcp " + packet.receiverPort());
                } else if (packet.protocol() == 17
                        && known.contains(from + " " + to + " udp " + packet.receiverPort())) {
                    found.add(from + " " + to + " udp " + packet.receiverPort());
                } else if (packet.protocol() == 17) {
                    answers.add(from + " " + to + " udp " + packet.senderPort());
                }
            }
        }
        for (String answer : answers) {
            String[] part = answer.split(" ");
            boolean local = part[1].equals("255.255.255.255") || part[1].equals("224.0.0.251");
            boolean reply = known.contains(part[1] + " " + part[0] + " udp " + part[3]);
            assertThat(local || reply)
                    .as("a datagram nobody explains: %s", answer)
                    .isTrue();
            if (reply) {
                found.add(part[1] + " " + part[0] + " udp " + part[3]);
            }
        }
        assertThat(found).isEqualTo(wanted);
    }

    @Test
    void everyPlaceOfEveryContradictionHoldsItsValue() throws IOException {
        JsonNode contradictions = TRUTH.get("contradictions");
        assertThat(contradictions.size()).isGreaterThanOrEqualTo(14);
        Set<String> ids = new HashSet<>();
        Set<String> kinds = new TreeSet<>();
        Map<String, String> cells = cells();
        for (JsonNode contradiction : contradictions) {
            assertThat(ids.add(contradiction.get("id").asString())).isTrue();
            kinds.add(contradiction.get("kind").asString());
            assertThat(contradiction.get("values").size()).isPositive();
            for (JsonNode value : contradiction.get("values")) {
                check(contradiction.get("id").asString(), value, cells);
            }
        }
        assertThat(kinds)
                .contains(
                        "wrong-address",
                        "mac-typo",
                        "duplicate",
                        "placeholder-serial",
                        "placeholder-mac",
                        "exchanged-device",
                        "never-seen",
                        "out-of-view",
                        "undocumented-host",
                        "undocumented-service",
                        "undocumented-connection",
                        "never-used-connection",
                        "firmware-differs",
                        "rule-too-wide",
                        "hostname-clash",
                        "stale-drawing",
                        "vendor-spelling",
                        "label-too-open",
                        "expired-contract",
                        "gateway-mac");
    }

    private static void check(String id, JsonNode value, Map<String, String> workbook) {
        String file = value.get("file").asString();
        String wanted = value.get("value").asString();
        JsonNode at = value.get("at");
        String where = id + " " + file + " " + at;
        if (at.has("absent")) {
            assertThat(packets(file))
                    .as(where)
                    .noneMatch(packet ->
                            packet.sender().equals(wanted) || packet.senderMac().equals(wanted));
        } else if (at.has("packet")) {
            Packet packet = packets(file).get(at.get("packet").asInt() - 1);
            assertThat(packet.holds(octets(wanted, value.get("as").asString())))
                    .as(where)
                    .isTrue();
        } else if (at.has("cell")) {
            String cell = at.get("sheet").asString() + "!" + at.get("cell").asString();
            assertThat(wanted).as(where).isNotEmpty();
            assertThat(workbook).as(where).containsEntry(cell, wanted);
        } else {
            String line = lines(file).get(at.get("line").asInt() - 1);
            assertThat(line).as(where).contains(wanted);
            if (at.has("column")) {
                assertThat(wanted).as(where).isNotEmpty();
                String[] cells = line.split(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
                assertThat(cells[at.get("column").asInt() - 1].replace("\"", "").strip())
                        .as(where)
                        .isEqualTo(wanted);
            }
        }
    }

    private static byte[] octets(String value, String as) {
        return switch (as) {
            case "mac" -> HexFormat.ofDelimiter(":").parseHex(value);
            case "hex" -> HexFormat.of().parseHex(value);
            case "ascii" -> value.getBytes(StandardCharsets.US_ASCII);
            case "ipv4" -> {
                byte[] address = new byte[4];
                String[] part = value.split("\\.");
                for (int i = 0; i < 4; i++) {
                    address[i] = (byte) Integer.parseInt(part[i]);
                }
                yield address;
            }
            default -> throw new AssertionError("no way to write " + as);
        };
    }

    @Test
    void filesAreWellFormedAndUseOnlyDocumentationAddresses() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        assertThat(factory.newDocumentBuilder()
                        .parse(new ByteArrayInputStream(FILES.get("nmap-dmz.xml")))
                        .getElementsByTagName("host")
                        .getLength())
                .isEqualTo(3);
        JsonNode bill = JsonMapper.builder().build().readTree(FILES.get("sbom-historian.cdx.json"));
        assertThat(bill.get("specVersion").asString()).isEqualTo("1.6");
        for (String file : List.of("capture-works.pcapng", "capture-pumping.pcap")) {
            for (Packet packet : packets(file)) {
                assertThat(packet.sender()).as(file).matches("|10\\.20\\..*|0\\.0\\.0\\.0");
            }
        }
        for (JsonNode asset : TRUTH.get("assets")) {
            assertThat(asset.path("ip").asString("10.20.")).startsWith("10.20.");
        }
    }

    @Test
    void assetsHaveUniqueIdentifiersAndReachEveryLevel() {
        Set<String> seen = new HashSet<>();
        Set<String> levels = new TreeSet<>();
        for (JsonNode asset : TRUTH.get("assets")) {
            for (String part : List.of("id", "number", "mac", "ip", "serial")) {
                if (asset.has(part)) {
                    assertThat(seen.add(part + asset.get(part).asString()))
                            .as(asset.get("id").asString() + " " + part)
                            .isTrue();
                }
            }
            levels.add(asset.get("purdueLevel").asString());
        }
        assertThat(levels).containsExactly("0", "1", "2", "3", "3.5", "4");
        assertThat(TRUTH.get("assets").size()).isBetween(45, 65);
    }

    private static List<Packet> packets(String file) {
        return RecordedPackets.read(FILES.getOrDefault(file, new byte[0]));
    }

    private static List<String> lines(String file) {
        Charset charset = file.equals("inventory.csv") ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
        return new String(FILES.getOrDefault(file, new byte[0]), charset)
                .lines()
                .toList();
    }

    private static Map<String, String> cells() throws IOException {
        Map<String, String> cells = new TreeMap<>();
        byte[] file = FILES.getOrDefault("inventory-control-centre.xlsx", new byte[0]);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                for (Row row : sheet.read()) {
                    row.stream()
                            .filter(cell -> cell != null)
                            .forEach(cell -> cells.put(sheet.getName() + "!" + cell.getAddress(), cell.getText()));
                }
            }
        }
        return cells;
    }
}
