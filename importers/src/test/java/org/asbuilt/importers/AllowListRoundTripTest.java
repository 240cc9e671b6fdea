package org.asbuilt.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asbuilt.allow.AllowList;
import org.asbuilt.allow.Crossing;
import org.asbuilt.allow.Writer;
import org.asbuilt.allow.Written;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.ConduitProfile;
import org.asbuilt.model.Designation;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.Facet;
import org.asbuilt.model.FilterRule;
import org.asbuilt.model.Id;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.Placement;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Slot;
import org.asbuilt.model.ThreeStates;
import org.asbuilt.model.UnreadLine;
import org.asbuilt.network.Answer;
import org.asbuilt.network.Endpoint;
import org.asbuilt.network.HeaderSpace;
import org.asbuilt.network.PacketSet;
import org.asbuilt.network.Question;
import org.asbuilt.network.Reachability;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is written for a maker is read by the importer of that maker and put between the zones: just what the list permits passes, for all
 * packets that there can be. The lists are random, with a seed.
 */
class AllowListRoundTripTest {
    private static final int CASES = 75;

    private static final List<String> NAMES = List.of(
            "PLC-01",
            "Leitstand Süd",
            "end\nconfig system admin\nedit \"x\"",
            "\"\nnext\nend\n",
            "x\" } \n accept # ",
            "a\npermit ip any any",
            "!\nno access-list",
            "permit any",
            "set rulebase security rules any action allow",
            "$(reboot); `id` ?",
            "Ω",
            "a very long name of a programmable logic controller in the pumping station behind the old works and the lake");

    @TempDir
    private Path folder;

    /** A random plant of two or three zones. */
    private record Town(Snapshot snapshot, Id conduit, List<Id> zones, List<Subject> stations, Set<Id> accepted) {}

    private static Fact fact(Class<? extends Facet> facet, String key, String... parts) {
        Map<String, Said> said = new TreeMap<>();
        for (int i = 0; i < parts.length; i += 2) {
            said.put(parts[i], Said.values(List.of(parts[i + 1].split("\\|", -1)), new Basis.Stated("test", "so")));
        }
        return Fact.of(key.isEmpty() ? Slot.of(facet) : Slot.of(facet, key), said, PlantTime.ALWAYS);
    }

    private static Subject subject(Id id, Fact... facts) {
        return Subject.of(id, List.of(facts), Optional.empty());
    }

    private static String v4(int zone, int host) {
        return "10." + zone + ".0." + host;
    }

    private static String v6(int zone, int host) {
        return "2001:db8:" + zone + "::" + host;
    }

    private static Town town(Random random) {
        int zones = 2 + random.nextInt(2);
        List<Subject> all = new ArrayList<>();
        List<Subject> stations = new ArrayList<>();
        List<Id> ids = new ArrayList<>();
        Map<Integer, List<Id>> hosts = new HashMap<>();
        for (int zone = 1; zone <= zones; zone++) {
            Id id = Id.of(Kind.ZONE, "zone" + zone);
            ids.add(id);
            all.add(subject(id, fact(Designation.class, "", "name", NAMES.get(random.nextInt(NAMES.size())))));
            int count = 1 + random.nextInt(6);
            for (int host = 2; host < 2 + count; host++) {
                Id station = Id.of(Kind.ASSET, zone + "/" + host);
                String addresses = switch (random.nextInt(4)) {
                    case 0 -> v6(zone, host);
                    case 1 -> v4(zone, host) + "|" + v6(zone, host);
                    default -> v4(zone, host);
                };
                Subject made = subject(
                        station,
                        fact(Designation.class, "", "name", NAMES.get(random.nextInt(NAMES.size()))),
                        fact(NetworkPort.class, "eth0", "addresses", addresses),
                        fact(Placement.class, "", "zone", id.value()));
                stations.add(made);
                hosts.computeIfAbsent(zone, key -> new ArrayList<>()).add(station);
            }
        }
        all.addAll(stations);
        Id conduit = Id.of(Kind.CONDUIT, "conduit");
        all.add(subject(
                conduit,
                fact(Designation.class, "", "name", NAMES.get(random.nextInt(NAMES.size()))),
                fact(
                        ConduitProfile.class,
                        "",
                        "zones",
                        ids.stream().map(Id::value).collect(Collectors.joining("|")))));
        int links = 1 + random.nextInt(16);
        for (int i = 0; i < links; i++) {
            int from = 1 + random.nextInt(zones);
            int to = 1 + (from + random.nextInt(zones - 1)) % zones;
            String transport = List.of("tcp", "tcp", "tcp", "udp", "icmp").get(random.nextInt(5));
            List<Fact> facts = new ArrayList<>(List.of(
                    fact(
                            Link.class,
                            "",
                            "source",
                            pick(hosts.getOrDefault(from, List.of()), random).value(),
                            "destination",
                            pick(hosts.getOrDefault(to, List.of()), random).value(),
                            "transport",
                            transport,
                            "port",
                            pick(List.of("22", "102", "502", "44818", "123"), random),
                            "purpose",
                            pick(NAMES, random)),
                    fact(
                            ThreeStates.class,
                            "",
                            "required",
                            Boolean.toString(random.nextInt(4) > 0),
                            "observed",
                            Boolean.toString(random.nextBoolean()))));
            all.add(Subject.of(Id.of(Kind.CONNECTION, "c" + i), facts, Optional.empty()));
        }
        Snapshot snapshot = Snapshot.of(7, all);
        Set<Id> accepted = AllowList.of(snapshot, conduit, Set.of()).undocumented().stream()
                .map(Crossing::connection)
                .filter(id -> random.nextBoolean())
                .collect(Collectors.toCollection(TreeSet::new));
        return new Town(snapshot, conduit, ids, stations, accepted);
    }

    private static <T> T pick(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static Map<Id, String> faces(String maker, Town town) {
        Map<Id, String> faces = new LinkedHashMap<>();
        for (int i = 0; i < town.zones().size(); i++) {
            faces.put(
                    town.zones().get(i),
                    switch (maker) {
                        case "cisco" -> "GigabitEthernet0/" + i;
                        case "fortigate" -> "port" + i;
                        case "panos" -> "Zone " + i;
                        default -> "eth" + i;
                    });
        }
        return faces;
    }

    /** The device without rules. */
    private static String base(String maker, Town town) {
        StringBuilder text = new StringBuilder();
        text.append(
                switch (maker) {
                    case "cisco" -> "version 15.9\nhostname gate\nip routing\nipv6 unicast-routing\n!\n";
                    case "fortigate" ->
                        "config system global\n    set hostname \"gate\"\nend\nconfig system interface\n";
                    case "panos" -> "set deviceconfig system hostname gate\n";
                    default -> "";
                });
        for (int i = 0; i < town.zones().size(); i++) {
            String four = v4(i + 1, 1);
            String six = v6(i + 1, 1) + "/64";
            text.append(face(maker, i, four, six));
        }
        return text.append(maker.equals("fortigate") ? "end\n" : "").toString();
    }

    private static String face(String maker, int number, String four, String six) {
        return switch (maker) {
            case "cisco" -> """
                    interface GigabitEthernet0/%d
                     ip address %s 255.255.255.0
                     ipv6 address %s
                    !
                    """.formatted(number, four, six);
            case "fortigate" -> """
                    edit "port%d"
                        set ip %s 255.255.255.0
                        config ipv6
                            set ip6-address %s
                        end
                    next
                    """.formatted(number, four, six);
            case "panos" -> """
                    set network interface ethernet ethernet1/%1$d layer3 ip %2$s/24
                    set network interface ethernet ethernet1/%1$d layer3 ipv6 address %3$s
                    set zone "Zone %1$d" network layer3 ethernet1/%1$d
                    """.formatted(number, four, six);
            default -> "";
        };
    }

    private Subject read(String maker, String text, Town town) throws IOException {
        Path file = folder.resolve(maker + ".txt");
        Files.writeString(file, text, StandardCharsets.UTF_8);
        Snapshot configured = new Configured().with(Heard.of(file)).snapshot();
        List<Subject> devices = configured
                .subjects(Kind.ASSET)
                .filter(asset -> !asset.facets(FilterRule.class).isEmpty())
                .toList();
        assertThat(devices).as("%s", text).hasSize(1);
        Subject device = devices.getFirst();
        assertThat(device.facets(UnreadLine.class).values()).as("%s", text).isEmpty();
        if (!maker.equals("nftables")) {
            return device;
        }
        List<Fact> facts = new ArrayList<>();
        device.facts().values().forEach(facts::addAll);
        for (int i = 0; i < town.zones().size(); i++) {
            facts.add(fact(
                    DeviceInterface.class,
                    "eth" + i,
                    "addresses",
                    v4(i + 1, 1) + "/24|" + v6(i + 1, 1) + "/64",
                    "mode",
                    "routed"));
        }
        return Subject.of(device.id(), facts, Optional.empty());
    }

    private static void same(String maker, Town town, Subject device, AllowList list, Written written, boolean v4) {
        List<Subject> all = new ArrayList<>(town.stations());
        all.add(device);
        Reachability ways = Reachability.of(Snapshot.of(7, all));
        for (int from = 1; from <= town.zones().size(); from++) {
            for (int to = 1; to <= town.zones().size(); to++) {
                if (from == to) {
                    continue;
                }
                Answer answer = ways.ask(Question.of(
                        new Endpoint.Range(Cidr.parse(v4 ? v4(from, 0) + "/24" : v6(from, 0) + "/64")),
                        new Endpoint.Range(Cidr.parse(v4 ? v4(to, 0) + "/24" : v6(to, 0) + "/64"))));
                HeaderSpace space = answer.asked().space();
                IpAddress own = IpAddress.parse(v4 ? v4(to, 1) : v6(to, 1));
                PacketSet asked = answer.asked().minus(space.destination(own, own));
                PacketSet wanted =
                        list.packets(space).or(written.besides(space)).and(asked);
                assertThat(answer.answeredSurely().and(asked))
                        .as("%s from %s to %s%n%s%n%s", maker, from, to, answer.doubts(), written.text())
                        .isEqualTo(wanted);
                assertThat(answer.answeredPossibly().and(asked))
                        .as("%s from %s to %s%n%s", maker, from, to, written.text())
                        .isEqualTo(wanted);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cisco", "fortigate", "panos", "nftables"})
    void justWhatIsWrittenPasses(String maker) throws IOException {
        Random random = new Random(20_261_126);
        int permitted = 0;
        int beside = 0;
        for (int i = 0; i < CASES; i++) {
            Town town = town(random);
            AllowList list = AllowList.of(town.snapshot(), town.conduit(), town.accepted());
            Written written = Writer.of(maker).write(list, faces(maker, town));
            permitted += list.allowances().size();
            beside += written.beside().size();
            String text = base(maker, town) + written.text();
            if (maker.equals("cisco")) {
                // The record has one list an interface and direction: each family is read by itself.
                same(
                        maker,
                        town,
                        read(maker, text.replaceAll("(?m)^ ipv6 traffic-filter .*\n", ""), town),
                        list,
                        written,
                        true);
                if (text.contains("ipv6 traffic-filter")) {
                    same(
                            maker,
                            town,
                            read(maker, text.replaceAll("(?m)^ ip access-group .*\n", ""), town),
                            list,
                            written,
                            false);
                }
            } else {
                Subject device = read(maker, text, town);
                same(maker, town, device, list, written, true);
                same(maker, town, device, list, written, false);
            }
        }
        assertThat(permitted).isGreaterThan(CASES);
        assertThat(beside > 0).isEqualTo(maker.equals("cisco"));
    }
}
