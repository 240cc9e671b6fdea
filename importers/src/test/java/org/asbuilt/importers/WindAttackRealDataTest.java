package org.asbuilt.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.Service;
import org.asbuilt.path.Connectivity;
import org.asbuilt.risk.attack.AttackGraph;
import org.asbuilt.risk.attack.AttackPaths;
import org.asbuilt.risk.attack.Consequence;
import org.asbuilt.risk.attack.EntryClass;
import org.asbuilt.risk.attack.Knowing;
import org.asbuilt.risk.attack.Openings;
import org.asbuilt.risk.attack.Overview;
import org.asbuilt.risk.attack.PermittedPassage;
import org.asbuilt.validation.Background;
import org.asbuilt.validation.Circumstances;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Ways of attack through the wind plant, from every sort of entry to every turbine and the controller of the site, against the table of
 * docs/reference/attack-paths.md worked out here anew from the description: every way is tried, cheapest or not.
 */
class WindAttackRealDataTest {
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final int DEAREST = 14;

    private static final Map<String, String> TYPES = Map.of(
            "isp0",
            "internet",
            "isp1",
            "internet",
            "isp2",
            "internet",
            "isp3",
            "internet",
            "isp4",
            "internet",
            "owop",
            "enterprise",
            "grid",
            "enterprise",
            "oem",
            "third_party");

    /** The hosts and routers of each network, by its range, and what sort of network that is. */
    private record Net(String type, Set<String> members) {}

    private final Map<String, Net> nets = new HashMap<>();

    private static WindPlant plant(boolean management) throws IOException {
        return management ? WindPlant.read() : WindPlant.without("MGMT");
    }

    private List<PermittedPassage> passages(boolean management) throws IOException {
        WindPlant plant = plant(management);
        return PermittedPassage.all(typed(plant, management)).orElseThrow();
    }

    private Snapshot typed(WindPlant plant, boolean management) throws IOException {
        nets.clear();
        for (Map<?, ?> node : plant.nodes()) {
            for (Map<?, ?> face : WindPlant.maps(node, "network", "interfaces")) {
                String vlan = WindPlant.text(face, "vlan");
                if (vlan.equals("MGMT") && !management) {
                    continue;
                }
                Cidr range = Cidr.parse(WindPlant.text(face, "address") + "/" + WindPlant.text(face, "mask"));
                String type = TYPES.getOrDefault(vlan, "control");
                plant.say(Id.of(Kind.NETWORK, range.toString()), NetworkProfile.class, "", "networkType", type);
                nets.computeIfAbsent(range.toString(), key -> new Net(type, new HashSet<>()))
                        .members()
                        .add(WindPlant.text(node, "general", "hostname"));
            }
        }
        for (String turbine : turbines()) {
            plant.say(WindPlant.asset(turbine), Service.class, "modbus", "protocol", "modbus");
        }
        return plant.snapshot();
    }

    private static List<String> turbines() {
        return List.of("wtg-01", "wtg-02", "wtg-03", "wtg-04", "wtg-05");
    }

    private record Arc(String to, int cost) {}

    /** The steps by the table, between "reaches x" and "alters x". */
    private Map<String, List<Arc>> steps(List<PermittedPassage> passages) {
        Map<String, List<Arc>> steps = new HashMap<>();
        nets.forEach((range, net) -> {
            boolean outside = net.type().equals("internet") || net.type().equals("third_party");
            switch (net.type()) {
                case "internet" -> add(steps, "INTERNET", "alters " + range, 1);
                case "third_party" -> add(steps, "THIRD_PARTY", "alters " + range, 3);
                case "enterprise" -> {
                    add(steps, "ENTERPRISE", "alters " + range, 3);
                    add(steps, "ENTERPRISE", "reaches " + range, 3);
                }
                default -> assertThat(net.type()).isEqualTo("control");
            }
            for (String member : net.members()) {
                if (outside) {
                    add(steps, "alters " + range, "reaches " + member, 1);
                    add(steps, "alters " + range, "alters " + member, 4);
                } else {
                    add(steps, "alters " + member, "reaches " + range, 1);
                    add(steps, "reaches " + range, "reaches " + member, 1);
                    if (turbines().contains(member)) {
                        add(steps, "reaches " + range, "alters " + member, 2);
                    }
                }
            }
        });
        for (PermittedPassage passage : passages) {
            String from = passage.from().value();
            nets.keySet().stream()
                    .filter(range -> Id.of(Kind.NETWORK, range).value().equals(from))
                    .forEach(range -> nets.keySet().stream()
                            .filter(other -> Id.of(Kind.NETWORK, other).equals(passage.to()))
                            .forEach(other -> {
                                add(steps, "reaches " + range, "reaches " + other, 1);
                                add(steps, "alters " + range, "reaches " + other, 1);
                            }));
        }
        return steps;
    }

    private static void add(Map<String, List<Arc>> steps, String from, String to, int cost) {
        steps.computeIfAbsent(from, key -> new ArrayList<>()).add(new Arc(to, cost));
    }

    /** What it costs at least, by walking on for as long as that may still be dear enough, without remembering anything. */
    private static OptionalInt least(Map<String, List<Arc>> steps, String from, String to) {
        for (int most = 1; most <= DEAREST; most++) {
            if (walks(steps, from, to, most)) {
                return OptionalInt.of(most);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean walks(Map<String, List<Arc>> steps, String from, String to, int left) {
        if (from.equals(to)) {
            return true;
        }
        for (Arc arc : steps.getOrDefault(from, List.of())) {
            if (arc.cost() <= left && walks(steps, arc.to(), to, left - arc.cost())) {
                return true;
            }
        }
        return false;
    }

    private int compared(boolean management) throws IOException {
        List<PermittedPassage> passages = passages(management);
        WindPlant plant = plant(management);
        Snapshot snapshot = typed(plant, management);
        Circumstances around = Circumstances.of(snapshot, NOW, Background.NONE);
        Connectivity connectivity = Connectivity.of(around);
        Openings openings = new Openings(
                id -> List.of(), Knowing.KNOWN, true, true, Knowing.KNOWN, passages, path -> Optional.empty());
        List<Consequence> critical = critical();
        AttackGraph graph = AttackGraph.of(connectivity, openings);
        Overview overview = Overview.of(graph, critical, List.of());
        Map<String, List<Arc>> steps = steps(passages);
        int open = 0;
        for (int at = 0; at < critical.size(); at++) {
            for (EntryClass from : EntryClass.values()) {
                String name = name(critical.get(at));
                OptionalInt least = least(steps, from.name(), "alters " + name);
                assertThat(overview.cost(from, at)).as("%s to %s", from, name).isEqualTo(least);
                open += least.isPresent() ? 1 : 0;
                if (least.isPresent()) {
                    assertThat(AttackPaths.fromOutside(
                                            graph,
                                            Set.of(from),
                                            critical.get(at).assets(),
                                            List.of(),
                                            3)
                                    .paths()
                                    .getFirst()
                                    .effort())
                            .isEqualTo(least.getAsInt());
                }
            }
        }
        System.out.println("wind plant " + (management ? "with" : "without") + " the management network: "
                + critical.size() * EntryClass.values().length + " pairs compared, " + open + " of them open, "
                + passages.size() + " passages");
        return open;
    }

    private static List<Consequence> critical() {
        List<Consequence> critical = new ArrayList<>();
        List<String> names = new ArrayList<>(turbines());
        names.add("ws-ot");
        for (String name : names) {
            Id id = WindPlant.asset(name);
            critical.add(new Consequence(id, Consequence.Sort.CRITICAL_ASSET, Optional.empty(), List.of(id)));
        }
        return critical;
    }

    private static String name(Consequence one) {
        return Arrays.stream(new String[] {"wtg-01", "wtg-02", "wtg-03", "wtg-04", "wtg-05", "ws-ot"})
                .filter(name -> WindPlant.asset(name).equals(one.subject()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyEntryToEveryCriticalAssetIsAsTryingEverythingHasIt() throws IOException {
        Assumptions.assumeTrue(
                WindPlant.isThere(), "real data is not on this machine: set -Dasbuilt.data to its folder");
        int with = compared(true);
        int without = compared(false);
        assertThat(with).isGreaterThan(5);
        assertThat(without).isLessThanOrEqualTo(with);
    }
}
