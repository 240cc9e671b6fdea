package org.asbuilt.dissect;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asbuilt.dissect.Dissector.Carrier;
import org.asbuilt.dissect.Dissector.Medium;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page of protocols says what the golden captures show, and nothing else. */
class ProtocolsTest {
    private static final Path REFERENCE = Path.of("../docs/reference/protocols.md");
    private static final int LINK_TYPES = 1 << 9;

    /** Names of tcpdump.org, without LINKTYPE_; the test asks for one of each link type that is read, and no other. */
    private static final Map<Integer, String> LINK_NAMES = Map.ofEntries(
            Map.entry(0, "NULL"),
            Map.entry(1, "ETHERNET"),
            Map.entry(9, "PPP"),
            Map.entry(12, "raw IP of some systems"),
            Map.entry(14, "raw IP of OpenBSD"),
            Map.entry(50, "PPP_HDLC"),
            Map.entry(51, "PPP_ETHER"),
            Map.entry(101, "RAW"),
            Map.entry(104, "C_HDLC"),
            Map.entry(105, "IEEE802_11"),
            Map.entry(108, "LOOP"),
            Map.entry(113, "LINUX_SLL"),
            Map.entry(119, "IEEE802_11_PRISM"),
            Map.entry(127, "IEEE802_11_RADIOTAP"),
            Map.entry(163, "IEEE802_11_AVS"),
            Map.entry(166, "PPP_PPPD"),
            Map.entry(204, "PPP_WITH_DIR"),
            Map.entry(228, "IPV4"),
            Map.entry(229, "IPV6"),
            Map.entry(239, "NFLOG"),
            Map.entry(274, "ETHERNET_MPACKET"),
            Map.entry(276, "LINUX_SLL2"));

    private static final Map<String, Shown> SHOWN = new TreeMap<>();
    private static final Set<Tunnel.Kind> TUNNELS = new TreeSet<>();

    /** What the golden captures show of one protocol. */
    private record Shown(
            Set<FunctionUse.Kind> functions,
            Set<Sighting.IdentityPart> identity,
            Set<Sighting.SecurityPart> security,
            Set<Sighting.RoleKind> roles,
            Set<Sighting.NameKind> names,
            Set<String> others) {
        Shown() {
            this(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        }

        void add(Sighting sighting) {
            switch (sighting) {
                case Sighting.Function function -> functions.add(function.kind());
                case Sighting.Identity one -> identity.add(one.part());
                case Sighting.Security one -> security.add(one.part());
                case Sighting.Role one -> roles.add(one.role());
                case Sighting.Name one -> names.add(one.kind());
                case Sighting.Neighbour one -> others.add("neighbours");
                case Sighting.Lease one -> others.add("leases of addresses");
                case Sighting.Component one -> others.add("devices behind it");
                case Sighting.Subnet one -> others.add("subnets");
            }
        }

        String cells() {
            List<String> rest =
                    new ArrayList<>(names.stream().map(ProtocolsTest::words).toList());
            rest.addAll(others);
            return Stream.of(words(functions), words(identity), words(security), words(roles), listed(rest))
                    .collect(joining(" | "));
        }
    }

    @BeforeAll
    static void readGoldenCaptures() throws IOException {
        for (Supplier<CaptureBuilder> golden : Cases.all().values()) {
            TrafficSummary summary = GoldenTest.read(golden.get().pcap());
            summary.sightings()
                    .forEach(sighted -> SHOWN.computeIfAbsent(sighted.sighting().protocol(), protocol -> new Shown())
                            .add(sighted.sighting()));
            summary.tunnels().forEach(tunnel -> TUNNELS.add(tunnel.kind()));
        }
    }

    @Test
    void onlyDissectorsTell() {
        assertThat(Dissectors.ALL.stream().map(Dissector::protocol)).containsAll(SHOWN.keySet());
    }

    @Test
    void goldenCapturesHoldEveryKindOfTunnel() {
        assertThat(TUNNELS).containsExactly(Tunnel.Kind.values());
    }

    @Test
    void everyLinkTypeThatIsReadIsNamed() throws IOException {
        Set<Integer> read = new TreeSet<>();
        for (int linkType = 0; linkType < LINK_TYPES; linkType++) {
            String unknown = "link type " + linkType + " is not known";
            Account account = LinkTypesTest.read(new byte[64], linkType).account();
            if (account.malformed().stream().noneMatch(note -> note.reason().equals(unknown))) {
                read.add(linkType);
            }
        }
        assertThat(LINK_NAMES.keySet()).containsExactlyInAnyOrderElementsOf(read);
    }

    @Test
    void theReferencePageIsUpToDate() throws IOException {
        String page = page();
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.writeString(REFERENCE, page);
        }
        assertThat(REFERENCE).as("rewrite with ./asbuilt golden").content().isEqualTo(page);
    }

    private static String page() {
        return """
                # Protocols

                What Asbuilt understands on the wire, generated from the dissectors and from what their golden captures show;
                `./asbuilt golden` rewrites this page. A part is listed if a golden capture shows it; whether a device tells it is
                another matter. What ARP says, who bears which address, is kept with the stations.

                Protocols over UDP and TCP are tried at their usual ports first, and by content at any other, unless *usual ports
                only* is said. All other numbers are fixed.

                | protocol | found at | functions | identity | security | roles | names and more |
                | --- | --- | --- | --- | --- | --- | --- |
                %s
                ## Link types of captures

                Numbers and names as tcpdump.org assigns them.

                | link type | name |
                | --- | --- |
                %s
                ## Wrappers and tunnels

                What wraps a frame or packet without an address of its own is taken off. A packet within a tunnel is counted once
                more, as what it is. Each is in a golden capture.

                - On Ethernet: %s
                - Tunnels: %s
                """.formatted(protocols(), linkTypes(), wrappers(), tunnels());
    }

    private static String protocols() {
        return Dissectors.ALL.stream()
                .sorted(Comparator.comparing(Dissector::protocol, String.CASE_INSENSITIVE_ORDER))
                .map(ProtocolsTest::row)
                .collect(joining());
    }

    private static String linkTypes() {
        return LINK_NAMES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> "| " + entry.getKey() + " | " + entry.getValue() + " |\n")
                .collect(joining());
    }

    private static String tunnels() {
        return TUNNELS.stream().map(kind -> "`" + kind + "`").collect(joining(", "));
    }

    private static String row(Dissector dissector) {
        return "| " + dissector.protocol() + " | " + found(dissector) + " | "
                + SHOWN.getOrDefault(dissector.protocol(), new Shown()).cells() + " |\n";
    }

    private static String found(Dissector dissector) {
        Map<Medium, Set<Integer>> numbers = dissector.carriers().stream()
                .collect(groupingBy(
                        Carrier::medium,
                        () -> new EnumMap<>(Medium.class),
                        mapping(Carrier::number, toCollection(TreeSet::new))));
        boolean hasPorts = numbers.containsKey(Medium.STREAM) || numbers.containsKey(Medium.DATAGRAM);
        boolean isTried = IntStream.range(0, 256).anyMatch(dissector::mayBeginWith);
        return numbers.entrySet().stream()
                        .map(entry -> found(entry.getKey(), entry.getValue()))
                        .collect(joining("; "))
                + (hasPorts && !isTried ? "; usual ports only" : "");
    }

    private static String found(Medium medium, Set<Integer> numbers) {
        return switch (medium) {
            case FRAME -> "EtherType " + numbers(numbers, "0x%04x");
            case LOGICAL_LINK -> "LLC " + numbers(numbers, "0x%02x");
            case SUBNETWORK -> "SNAP " + numbers(numbers, "0x%04x");
            case WIRELESS -> "802.11 management " + numbers(numbers, "%d");
            case PACKET -> "IP protocol " + numbers(numbers, "%d");
            case DATAGRAM -> "UDP " + numbers(numbers, "%d");
            case STREAM -> "TCP " + numbers(numbers, "%d");
        };
    }

    /** Three neighbours and more are told as a range. */
    private static String numbers(Set<Integer> numbers, String format) {
        List<String> texts = new ArrayList<>();
        int told = -1;
        for (int number : numbers) {
            if (number <= told) {
                continue;
            }
            told = number;
            while (numbers.contains(told + 1)) {
                told++;
            }
            if (told - number > 1) {
                texts.add((format + " to " + format).formatted(number, told));
            } else {
                told = number;
                texts.add(format.formatted(number));
            }
        }
        return String.join(", ", texts);
    }

    private static String wrappers() {
        return listed(LinkTypesTest.CASES.entrySet().stream()
                .filter(entry -> entry.getValue().linkType() == 1)
                .map(Map.Entry::getKey)
                .toList());
    }

    private static String words(Collection<? extends Enum<?>> values) {
        return listed(values.stream().map(ProtocolsTest::words).toList());
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String listed(List<String> words) {
        return words.isEmpty() ? "-" : String.join(", ", words);
    }
}
