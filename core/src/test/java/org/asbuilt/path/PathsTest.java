package org.asbuilt.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Lifecycle;
import org.asbuilt.model.Link;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.RemoteAccess;
import org.asbuilt.model.Traffic;
import org.junit.jupiter.api.Test;

class PathsTest {

    /** Two ways lead from the cloud to the controller, of which one meets a diode that lets data out only. */
    private static Sketch twoWays() {
        return new Sketch()
                .zone("Outside", "external")
                .zone("Plant", "control")
                .zone("DMZ", "dmz")
                .asset("cloud", "cloud_service", "Outside")
                .asset("firewall", "firewall", "DMZ")
                .asset("broker", "application_server", "DMZ")
                .asset("diode", "data_diode", "DMZ")
                .asset("controller", "plc", "Plant")
                .link("cloud", "broker", "configuration_engineering")
                .link("broker", "controller", "control_write")
                .link("controller", "diode", "historian_replication")
                .link("diode", "cloud", "historian_replication");
    }

    @Test
    void oneOfTwoPathsThroughADiodeInTheWrongDirectionIsNone() {
        Connectivity graph = twoWays().graph();

        Paths paths = Paths.between(
                graph, List.of(Sketch.asset("cloud")), List.of(Sketch.asset("controller")), Effect.READ, 10);

        assertThat(paths.ways()).hasSize(1);
        assertThat(paths.ways().getFirst().nodes())
                .containsExactly(Sketch.asset("cloud"), Sketch.asset("broker"), Sketch.asset("controller"));
        assertThat(paths.ways().getFirst().reach()).isEqualTo(Reach.WRITE);
        assertThat(paths.more()).isFalse();
        assertThat(paths.onEveryWay()).containsExactly(Sketch.asset("broker"));
    }

    @Test
    void withoutTheDiodeBothPathsAreThere() {
        Connectivity graph = twoWays()
                .asset("diode", "application_server", "DMZ")
                .link("controller", "diode", "time_sync")
                .link("diode", "cloud", "time_sync")
                .graph();

        Paths paths = Paths.between(
                graph, List.of(Sketch.asset("cloud")), List.of(Sketch.asset("controller")), Effect.WRITE, 10);

        assertThat(paths.ways()).hasSize(2);
        assertThat(paths.onEveryWay()).isEmpty();
    }

    @Test
    void controlsOnTheWayAreNamed() {
        Sketch sketch = twoWays()
                .conduit("Into the plant", "DMZ", "Plant")
                .access("Vendor tunnel", "Vendor", "client_vpn", "broker")
                .say(Id.of(Kind.ACCESS_PATH, "Vendor tunnel"), RemoteAccess.class, "", "multiFactor", "true");
        Connectivity graph = sketch.graph();

        Paths paths = Paths.between(
                graph,
                List.of(Id.of(Kind.THIRD_PARTY, "Vendor")),
                List.of(Sketch.asset("controller")),
                Effect.WRITE,
                10);

        Way way = paths.ways().getFirst();
        assertThat(way.hops().get(1).boundary().controls())
                .extracting(Boundary.Control::sort)
                .containsExactly(Boundary.Sort.SECOND_FACTOR);
        assertThat(way.hops().getLast().boundary().controls())
                .extracting(Boundary.Control::name)
                .containsExactly("Into the plant");
        assertThat(way.hops().getLast().boundary().unguarded()).isFalse();
        assertThat(way.reach()).isEqualTo(Reach.AT_LEAST_READ);
    }

    @Test
    void aStepBetweenZonesWithoutConduitIsUnguarded() {
        Connectivity graph = twoWays().graph();

        Hop last = Paths.between(
                        graph, List.of(Sketch.asset("broker")), List.of(Sketch.asset("controller")), Effect.READ, 1)
                .ways()
                .getFirst()
                .hops()
                .getLast();

        assertThat(last.boundary().unguarded()).isTrue();
    }

    @Test
    void whatIsRefusedAndNotSeenIsNoWayAndWhatWasSeenIs() {
        Sketch sketch = new Sketch()
                .asset("a", "hmi")
                .asset("b", "plc")
                .asset("c", "plc")
                .link("a", "b")
                .states("a", "b", "permitted", "false")
                .link("a", "c")
                .states("a", "c", "permitted", "false", "observed", "true");
        Connectivity graph = sketch.graph();

        assertThat(graph.leftOut().blocked()).isEqualTo(1);
        assertThat(BlastRadius.of(graph, List.of(Sketch.asset("a")), 9).reached())
                .extracting(BlastRadius.Reached::id)
                .containsExactly(Sketch.asset("c"));
    }

    @Test
    void whatIsGoneIsNoWayUnlessItIsSeen() {
        Connectivity graph = new Sketch()
                .asset("a", "hmi")
                .asset("b", "plc")
                .say(Sketch.asset("b"), Lifecycle.class, "", "state", "decommissioned")
                .link("a", "b")
                .graph();

        assertThat(graph.leftOut().notAtWork()).isEqualTo(1);
        assertThat(graph.edges()).isZero();
    }

    @Test
    void allThatComesFromOutsideIsAnEntry() {
        Connectivity graph = twoWays()
                .access("Modem", "Vendor", "dial_up", "controller")
                .say(Sketch.asset("broker"), org.asbuilt.model.AssetRole.class, "", "flags", "internet_exposed")
                .graph();

        assertThat(graph.entries())
                .extracting(Entry::reason)
                .containsExactlyInAnyOrder(
                        Entry.Reason.ZONE_OUTSIDE, Entry.Reason.INTERNET_EXPOSED, Entry.Reason.THIRD_PARTY);
        FromOutside all = FromOutside.of(graph, List.of(Sketch.asset("controller")), Effect.READ);
        assertThat(all.pairs()).isEqualTo(3);
        int vendor = all.entries().indexOf(Id.of(Kind.THIRD_PARTY, "Vendor"));
        assertThat(all.hops(vendor, 0)).hasValue(2);
    }

    @Test
    void aConnectionThatHardwareHoldsToOneWayIsAWayInThatDirectionOnly() {
        Connectivity graph = new Sketch()
                .asset("cloud", "cloud_service")
                .asset("server", "scada_server")
                .link("cloud", "server", "file_transfer")
                .say(
                        Sketch.joint("cloud", "server"),
                        Traffic.class,
                        "",
                        "direction",
                        "to_source",
                        "enforcement",
                        "hardware_diode")
                .graph();

        assertThat(BlastRadius.of(graph, List.of(Sketch.asset("cloud")), 9).reached())
                .isEmpty();
        assertThat(BlastRadius.of(graph, List.of(Sketch.asset("server")), 9).reached())
                .containsExactly(new BlastRadius.Reached(Sketch.asset("cloud"), 1, Reach.WRITE));
    }

    @Test
    void whatIsRecordedOfANetworkIsSoOfWhatStandsInIt() {
        Id office = Id.of(Kind.NETWORK, "Office");
        Id cells = Id.of(Kind.NETWORK, "Cells");
        Id rule = Id.of(Kind.CONNECTION, "Office to cells");
        Connectivity graph = new Sketch()
                .say(office, NetworkProfile.class, "", "range", "10.1.0.0/24")
                .say(cells, NetworkProfile.class, "", "range", "10.2.0.0/24")
                .asset("pc", "workstation")
                .say(Sketch.asset("pc"), NetworkPort.class, "1", "addresses", "10.1.0.2")
                .asset("plc", "plc")
                .say(Sketch.asset("plc"), NetworkPort.class, "1", "addresses", "10.2.0.2")
                .asset("drive", "drive")
                .say(Sketch.asset("drive"), NetworkPort.class, "1", "addresses", "10.2.0.3")
                .say(
                        rule,
                        Link.class,
                        "",
                        "source",
                        office.value(),
                        "destination",
                        cells.value(),
                        "functions",
                        "control_write")
                .graph();

        assertThat(Paths.between(graph, List.of(Sketch.asset("pc")), List.of(Sketch.asset("plc")), Effect.WRITE, 5)
                        .ways())
                .extracting(Way::nodes)
                .containsExactly(List.of(Sketch.asset("pc"), office, Sketch.asset("plc")));
        assertThat(Paths.between(graph, List.of(Sketch.asset("drive")), List.of(Sketch.asset("plc")), Effect.READ, 5)
                        .ways())
                .isEmpty();
    }

    @Test
    void waysAreThoseThatTryingAllFinds() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            Sketch sketch = new Sketch();
            int size = 3 + random.nextInt(6);
            for (int i = 0; i < size; i++) {
                sketch.asset("n" + i, "hmi");
            }
            int links = random.nextInt(size * 3);
            for (int i = 0; i < links; i++) {
                sketch.link("n" + random.nextInt(size), "n" + random.nextInt(size), "control_write");
            }
            Connectivity graph = sketch.graph();
            List<Id> from = some(random, size);
            List<Id> to =
                    some(random, size).stream().filter(id -> !from.contains(id)).toList();
            List<List<Id>> all = new ArrayList<>();
            from.forEach(start -> walk(graph, new ArrayList<>(List.of(start)), from, to, all));
            all.sort(Comparator.comparingInt(List::size));
            int most = 1 + random.nextInt(6);

            Paths paths = Paths.between(graph, from, to, Effect.WRITE, most);

            assertThat(paths.ways()).hasSize(Math.min(most, all.size()));
            assertThat(paths.more()).isEqualTo(all.size() > most);
            assertThat(paths.ways()).allSatisfy(way -> assertThat(all).contains(way.nodes()));
            assertThat(paths.ways()).extracting(Way::nodes).doesNotHaveDuplicates();
            assertThat(paths.ways().stream().map(way -> way.nodes().size()).toList())
                    .isEqualTo(all.stream().limit(most).map(List::size).toList());
            assertThat(Set.copyOf(paths.onEveryWay())).isEqualTo(common(all));
        }
    }

    @Test
    void allEntriesFollowedTogetherFindWhatEachFindsAlone() {
        Random random = new Random(12);
        Sketch sketch = new Sketch().zone("Outside", "external");
        for (int i = 0; i < 200; i++) {
            if (i < 90) {
                sketch.asset("n" + i, "other", "Outside");
            } else {
                sketch.asset("n" + i, "plc");
            }
        }
        for (int i = 0; i < 320; i++) {
            sketch.link("n" + random.nextInt(200), "n" + random.nextInt(200), "control_write");
        }
        Connectivity graph = sketch.graph();
        List<Id> targets =
                graph.around().subjects(Kind.ASSET).stream().map(Subject::id).toList();

        FromOutside all = FromOutside.of(graph, targets, Effect.WRITE);

        assertThat(all.entries()).hasSize(90);
        for (int entry = 0; entry < 90; entry++) {
            BlastRadius alone = BlastRadius.of(graph, List.of(all.entries().get(entry)), 1000);
            Map<Id, Integer> hops = alone.reached().stream()
                    .collect(Collectors.toMap(BlastRadius.Reached::id, BlastRadius.Reached::hops));
            for (int target = 0; target < all.targets().size(); target++) {
                Id at = all.targets().get(target);
                Integer known = at.equals(all.entries().get(entry)) ? Integer.valueOf(0) : hops.get(at);
                assertThat(all.hops(entry, target))
                        .isEqualTo(known == null ? OptionalInt.empty() : OptionalInt.of(known));
            }
        }
    }

    private static List<Id> some(Random random, int size) {
        Set<Id> some = new HashSet<>();
        int count = 1 + random.nextInt(2);
        for (int i = 0; i < count; i++) {
            some.add(Sketch.asset("n" + random.nextInt(size)));
        }
        return List.copyOf(some);
    }

    private static void walk(Connectivity graph, List<Id> way, List<Id> from, List<Id> to, List<List<Id>> into) {
        if (to.contains(way.getLast())) {
            into.add(List.copyOf(way));
            return;
        }
        for (Subject connection : graph.around().subjects(Kind.CONNECTION)) {
            var link = connection.facet(Link.class).orElseThrow();
            Id next = link.destination().orElseThrow();
            if (link.source().orElseThrow().equals(way.getLast()) && !way.contains(next) && !from.contains(next)) {
                way.add(next);
                walk(graph, way, from, to, into);
                way.removeLast();
            }
        }
    }

    private static Set<Id> common(List<List<Id>> ways) {
        if (ways.isEmpty()) {
            return Set.of();
        }
        Set<Id> common = new HashSet<>(inner(ways.getFirst()));
        ways.forEach(way -> common.retainAll(inner(way)));
        return common;
    }

    private static List<Id> inner(List<Id> way) {
        return way.subList(1, way.size() - 1);
    }
}
