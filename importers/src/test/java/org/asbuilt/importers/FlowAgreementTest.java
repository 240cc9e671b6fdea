package org.asbuilt.importers;

import static org.asbuilt.importers.FlowMaker.columns;
import static org.asbuilt.importers.FlowMaker.data;
import static org.asbuilt.importers.FlowMaker.template;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.asbuilt.evidence.Claim;
import org.asbuilt.importers.FlowMaker.Column;
import org.asbuilt.importers.FlowMaker.Talk;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Progress;
import org.asbuilt.importers.traffic.Flow;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Transport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Whether flow records of the traffic of real captures lead to the connections that the captures themselves show. The records are
 * made of what is known to be true of the captures, without flags and contents, as a plain switch would export them.
 */
class FlowAgreementTest {
    private static final Path DATA = Path.of(System.getProperty("asbuilt.data", "../../shared/data"));
    private static final int MOST_IN_A_SET = 300;

    private record Way(String source, int sourcePort, String destination, int destinationPort, int protocol) {
        Way back() {
            return new Way(
                    /* source= */ destination,
                    /* sourcePort= */ destinationPort,
                    /* destination= */ source,
                    /* destinationPort= */ sourcePort,
                    protocol);
        }
    }

    private record Tally(int same, int turned, int missing, int more, Set<String> wrong) {
        Tally plus(Tally other) {
            wrong.addAll(other.wrong);
            return new Tally(
                    same + other.same, turned + other.turned, missing + other.missing, more + other.more, wrong);
        }
    }

    @Test
    void flowRecordsShowTheConnectionsOfTheCapture() throws IOException {
        Assumptions.assumeTrue(
                Files.isDirectory(DATA.resolve("truth/pcap")),
                "real data is not on this machine: set -Dasbuilt.data to its folder");
        Map<String, Tally> tallies = new HashMap<>();
        int captures = 0;
        try (Stream<Path> files = Files.walk(DATA.resolve("truth/pcap"))) {
            for (Path truth : files.filter(file -> file.toString().endsWith(".flows.csv"))
                    .sorted()
                    .toList()) {
                Map<Way, Talk> talks = talks(truth);
                if (talks.isEmpty()) {
                    continue;
                }
                captures++;
                Set<String> expected = connections(Heard.of(capture(truth)).claims());
                Set<String> plain = plain(talks);
                plain.retainAll(expected);
                tally("version 9", expected, plain, new FlowRecords(), version9(talks), tallies);
                tally("ipfix", expected, plain, new FlowRecords(), ipfix(talks), tallies);
                tally("eve", expected, plain, new SuricataEve(), eve(talks), tallies);
            }
        }
        int compared = captures;
        tallies.forEach((form, tally) -> System.out.println(
                form + " of " + compared + " captures: " + tally.same() + " connections as in the capture, "
                        + tally.turned() + " with client and server exchanged, " + tally.missing()
                        + " missing, " + tally.more() + " more"));
        assertThat(captures).isPositive();
        assertThat(tallies.values()).allSatisfy(tally -> {
            // Where a port of a service meets one of none, contents are not needed.
            assertThat(tally.wrong()).isEmpty();
            assertThat(tally.same()).isGreaterThan(3 * (tally.turned() + tally.missing()));
        });
    }

    /** Connections to a port that services usually have from one that they have not. */
    private static Set<String> plain(Map<Way, Talk> talks) {
        Set<String> plain = new TreeSet<>();
        for (Way way : talks.keySet()) {
            Transport transport = way.protocol() == 6 ? Transport.TCP : Transport.UDP;
            boolean isPlain = Flow.isServicePort(transport, way.destinationPort())
                    && !Flow.isServicePort(transport, way.sourcePort())
                    && talks.containsKey(way.back());
            if (isPlain) {
                plain.add(way.source() + " " + way.destination() + " " + (way.protocol() == 6 ? "tcp " : "udp ")
                        + way.destinationPort());
            }
        }
        return plain;
    }

    private static void tally(
            String form,
            Set<String> expected,
            Set<String> plain,
            Importer importer,
            byte[] bytes,
            Map<String, Tally> tallies) {
        List<Claim> claims = new ArrayList<>();
        importer.read(Input.of(form, bytes), Limits.standard(), claims::add, Progress.none());
        Set<String> found = connections(claims);
        Set<String> missing = new TreeSet<>(expected);
        missing.removeAll(found);
        Set<String> more = new TreeSet<>(found);
        more.removeAll(expected);
        List<String> turned = missing.stream()
                .filter(one -> more.stream().anyMatch(other -> areOf(one.split(" ", -1), other.split(" ", -1))))
                .toList();
        Tally tally = new Tally(
                expected.size() - missing.size(),
                turned.size(),
                missing.size() - turned.size(),
                more.size() - turned.size(),
                new TreeSet<>(plain));
        tally.wrong().retainAll(missing);
        tallies.merge(form, tally, Tally::plus);
    }

    private static boolean areOf(String[] one, String[] other) {
        return one[0].equals(other[1]) && one[1].equals(other[0]) && one[2].equals(other[2]);
    }

    private static Path capture(Path truth) {
        String inside = DATA.resolve("truth").relativize(truth).toString();
        return DATA.resolve(inside.substring(0, inside.length() - ".flows.csv".length()));
    }

    /** Connections by TCP and UDP between two stations; a capture does not know broadcast addresses of networks. */
    private static Set<String> connections(List<Claim> claims) {
        Set<String> connections = new TreeSet<>();
        new Heard("", emptyReceipt(), claims).subjects(Kind.CONNECTION).values().forEach(of -> {
            String transport = Heard.value(of, "link.transport").orElse("");
            String destination = Heard.value(of, "link.destination").orElse("");
            if ((transport.equals("tcp") || transport.equals("udp")) && !destination.endsWith(".255")) {
                connections.add(Heard.value(of, "link.source").orElse("") + " " + destination + " " + transport + " "
                        + Heard.value(of, "link.port").orElse(""));
            }
        });
        return connections;
    }

    private static org.asbuilt.evidence.Receipt emptyReceipt() {
        return new org.asbuilt.evidence.Receipt("", "", 0, 0, 0, List.of(), 0, Map.of(), java.util.Optional.empty());
    }

    /** What is true of a capture: sums of each way, with the time of the first and last packet after the start. */
    private static Map<Way, Talk> talks(Path truth) throws IOException {
        Map<Way, Talk> talks = new HashMap<>();
        Set<Way> content = new HashSet<>();
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(truth)) {
            for (NamedCsvRecord record : records) {
                boolean hasPorts = Stream.of("src_port", "dst_port", "ip_src", "ip_dst", "ip_proto")
                        .noneMatch(field -> record.getField(field).isEmpty());
                if (!hasPorts) {
                    continue;
                }
                int protocol = Integer.parseInt(record.getField("ip_proto"), 10);
                Way way = new Way(
                        IpAddress.parse(record.getField("ip_src")).text(),
                        Integer.parseInt(record.getField("src_port"), 10),
                        IpAddress.parse(record.getField("ip_dst")).text(),
                        Integer.parseInt(record.getField("dst_port"), 10),
                        protocol);
                if (!record.getField("protocols").matches("TCP:\\d+")) {
                    content.add(way);
                }
                long base = (long) Double.parseDouble(record.getField("first_epoch")) / 86400 * 86400;
                int first = (int) Math.round((Double.parseDouble(record.getField("first_epoch")) - base) * 1000);
                int last = (int) Math.round((Double.parseDouble(record.getField("last_epoch")) - base) * 1000);
                talks.put(
                        way,
                        new Talk(
                                way.source(),
                                way.sourcePort(),
                                way.destination(),
                                way.destinationPort(),
                                protocol,
                                0,
                                Integer.parseInt(record.getField("packets"), 10),
                                Integer.parseInt(record.getField("bytes"), 10),
                                first,
                                last));
            }
        }
        talks.keySet().removeIf(way -> way.protocol() != 6 && way.protocol() != 17);
        // A capture tells knocks and refusals by their flags, which these records do not have.
        talks.keySet()
                .removeAll(talks.keySet().stream()
                        .filter(way -> way.protocol() == 6 && !content.contains(way) && !content.contains(way.back()))
                        .toList());
        return talks;
    }

    private static List<Talk> sorted(Map<Way, Talk> talks) {
        return talks.values().stream()
                .sorted(Comparator.comparing(Talk::source).thenComparing(Talk::toString))
                .toList();
    }

    private static byte[] version9(Map<Way, Talk> talks) {
        return exported(talks, 9);
    }

    private static byte[] ipfix(Map<Way, Talk> talks) {
        return exported(talks, 10);
    }

    private static byte[] exported(Map<Way, Talk> talks, int version) {
        FlowMaker maker = new FlowMaker();
        for (boolean isVersion6 : new boolean[] {false, true}) {
            List<Column> columns = columns(isVersion6, version == 9);
            List<Talk> all = sorted(talks).stream()
                    .filter(talk -> talk.source().contains(":") == isVersion6)
                    .toList();
            for (int i = 0; i < all.size(); i += MOST_IN_A_SET) {
                List<Talk> some = all.subList(i, Math.min(all.size(), i + MOST_IN_A_SET));
                byte[][] sets = {
                    template(version, isVersion6 ? 257 : 256, columns), data(isVersion6 ? 257 : 256, columns, some)
                };
                if (version == 9) {
                    maker.version9(i, isVersion6 ? 2 : 1, 1, sets);
                } else {
                    maker.ipfix(i, isVersion6 ? 2 : 1, sets);
                }
            }
        }
        return maker.bytes();
    }

    /** Suricata sums both ways up and takes whoever spoke first for the client. */
    private static byte[] eve(Map<Way, Talk> talks) {
        StringBuilder lines = new StringBuilder();
        for (Talk talk : sorted(talks)) {
            Way way = new Way(
                    talk.source(), talk.sourcePort(), talk.destination(), talk.destinationPort(), talk.protocol());
            Talk back = talks.get(way.back());
            boolean isLater = back != null
                    && (back.from() < talk.from()
                            || (back.from() == talk.from() && back.source().compareTo(talk.source()) < 0));
            if (!isLater) {
                lines.append(event(talk, back == null ? talk.sized(0, 0) : back));
            }
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String event(Talk talk, Talk back) {
        String flags = talk.protocol() == 6 && back.packets() > 0
                ? ",\"tcp\":{\"tcp_flags_ts\":\"18\",\"tcp_flags_tc\":\"18\"}"
                : talk.protocol() == 6 ? ",\"tcp\":{\"tcp_flags_ts\":\"18\",\"tcp_flags_tc\":\"00\"}" : "";
        return "{\"timestamp\":\"%s\",\"event_type\":\"flow\",\"src_ip\":\"%s\",\"src_port\":%d,\"dest_ip\":\"%s\",\"dest_port\":%d,\"proto\":\"%s\",\"flow\":{\"pkts_toserver\":%d,\"pkts_toclient\":%d,\"bytes_toserver\":%d,\"bytes_toclient\":%d}%s}\n"
                .formatted(
                        Instant.ofEpochSecond(FlowMaker.START),
                        talk.source(),
                        talk.sourcePort(),
                        talk.destination(),
                        talk.destinationPort(),
                        talk.protocol() == 6 ? "TCP" : "UDP",
                        talk.packets(),
                        back.packets(),
                        talk.bytes(),
                        back.bytes(),
                        flags);
    }
}
