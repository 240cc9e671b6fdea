package org.asbuilt.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.asbuilt.category.Combination;
import org.asbuilt.category.CriticalitySpread;
import org.asbuilt.category.Priorities;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Slot;
import org.asbuilt.path.BlastRadius;
import org.asbuilt.path.Connectivity;
import org.asbuilt.path.Effect;
import org.asbuilt.path.Entry;
import org.asbuilt.path.FromOutside;
import org.asbuilt.path.Loss;
import org.asbuilt.path.Paths;
import org.asbuilt.path.SinglePoints;
import org.asbuilt.validation.Background;
import org.asbuilt.validation.Circumstances;

/**
 * Asks a made-up plant for ways from outside, for what is reached, and for single points of failure. Arguments: assets (4 zones of 250 at
 * least), connections.
 *
 * <p>Zone 0 is the DMZ, zone 1 the business, zone 2 outside, all others are control zones of five servers and 245 controllers each. Of
 * ten connections seven lead from a server of a zone to a controller of it or to another server of it, two from a controller to another,
 * and one in a hundred from zone to zone. One asset in five is critical; of one connection in fifty it is not recorded what it is for.
 */
public final class PathsAtScale {
    private static final Basis BASIS = new Basis.Stated("anna", "made");
    private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");
    private static final int IN_A_ZONE = 250;
    private static final int SERVERS = 5;
    private static final int ROUNDS = 3;

    private final Random random = new Random(21);
    private final List<Subject> subjects = new ArrayList<>();
    private final List<Id> critical = new ArrayList<>();
    private final int assets;

    private PathsAtScale(int assets) {
        this.assets = assets;
    }

    /** Runs and prints what came of it and how long it took. */
    public static void main(String... arguments) {
        int assets = arguments.length > 0 ? Integer.parseInt(arguments[0], 10) : 100_000;
        int connections = arguments.length > 1 ? Integer.parseInt(arguments[1], 10) : 1_000_000;
        if (assets < 4 * IN_A_ZONE) {
            throw new IllegalArgumentException("at least " + 4 * IN_A_ZONE + " assets are needed, not " + assets);
        }
        new PathsAtScale(assets).run(connections);
    }

    /** The plant alone, for other questions. */
    static Snapshot plant(int assets, int connections) {
        if (assets < 4 * IN_A_ZONE) {
            throw new IllegalArgumentException("at least " + 4 * IN_A_ZONE + " assets are needed, not " + assets);
        }
        return new PathsAtScale(assets).made(connections);
    }

    private void run(int connections) {
        Snapshot snapshot = Row.timed("plant made", () -> made(connections), made -> made.size() + " subjects");
        for (int round = 1; round <= ROUNDS; round++) {
            Row.count("round", round, "of " + ROUNDS);
            ask(Circumstances.of(snapshot, NOW, Background.NONE));
        }
    }

    private void ask(Circumstances around) {
        Connectivity graph = Row.timed(
                "record read into a graph",
                () -> Connectivity.of(around),
                read -> read.size() + " nodes, " + read.edges() + " edges, "
                        + read.entries().size() + " entries");
        List<Id> entries = graph.entries().stream().map(Entry::id).toList();
        Id controller = asset(assets - 1);
        for (Effect effect : List.of(Effect.READ, Effect.WRITE)) {
            Row.timed(
                    "ten ways from outside to one controller, " + effect,
                    () -> Paths.between(graph, entries, List.of(controller), effect, 10),
                    paths -> paths.ways().size() + " ways" + (paths.more() ? " and more" : ""));
            Row.timed(
                    "every entry to every critical asset, " + effect,
                    () -> FromOutside.of(graph, critical, effect),
                    all -> all.pairs() + " pairs of " + (long) entries.size() * critical.size());
        }
        Row.timed(
                "what is reached from a host in the DMZ",
                () -> BlastRadius.of(graph, List.of(asset(0)), 100),
                blast -> blast.reached().size() + " assets");
        Row.timed(
                "what stops if a zone is lost",
                () -> Loss.of(around, List.of(Id.of(Kind.ZONE, "zone 1"))),
                loss -> loss.carriers().size() + " connections, "
                        + loss.assets().size() + " assets");
        Row.timed(
                "single points of failure",
                () -> SinglePoints.of(graph),
                single -> single.points().size() + " points, " + single.links().size() + " links, "
                        + single.joints().size() + " pairs of zones");
        Row.timed(
                "criticality with what depends on each asset",
                () -> CriticalitySpread.of(around),
                spread -> spread.rated().count() + " rated");
        Row.timed(
                "the three factors, ranked",
                () -> Priorities.of(graph, Combination.MAXIMUM).assets(),
                ranked -> ranked.size() + " assets");
    }

    private Snapshot made(int connections) {
        int zones = Math.ceilDiv(assets, IN_A_ZONE);
        for (int zone = 0; zone < zones; zone++) {
            String type = zone < 3 ? List.of("dmz", "enterprise", "external").get(zone) : "control";
            add(Id.of(Kind.ZONE, "zone " + zone), "zoneProfile", Map.of("zoneType", type));
        }
        for (int asset = 0; asset < assets; asset++) {
            boolean serves = asset % IN_A_ZONE < SERVERS;
            add(
                    asset(asset),
                    Map.of(
                            "assetRole", Map.of("assetClass", serves ? "scada_server" : "plc"),
                            "placement",
                                    Map.of(
                                            "zone",
                                            Id.of(Kind.ZONE, "zone " + asset / IN_A_ZONE)
                                                    .value()),
                            "criticality", Map.of("overall", asset % 5 == 4 ? "high" : "low")));
            if (asset % 5 == 4) {
                critical.add(asset(asset));
            }
        }
        for (int vendor = 0; vendor < 50; vendor++) {
            add(
                    Id.of(Kind.ACCESS_PATH, "path " + vendor),
                    "remoteAccess",
                    Map.of(
                            "thirdParty",
                                    Id.of(Kind.THIRD_PARTY, "vendor " + vendor).value(),
                            "method", "client_vpn",
                            "destinations", asset(vendor % SERVERS).value()));
            add(Id.of(Kind.THIRD_PARTY, "vendor " + vendor), "designation", Map.of("name", "Vendor " + vendor));
        }
        for (int connection = 0; connection < connections; connection++) {
            connect(connection, zones);
        }
        return Snapshot.of(1, subjects);
    }

    private void connect(int connection, int zones) {
        int zone = connection % zones;
        int sort = random.nextInt(100);
        int from = member(zone, sort < 70 ? SERVERS : IN_A_ZONE);
        int to = member(zone, IN_A_ZONE);
        String function =
                List.of("monitor_read", "monitor_read", "control_write").get(sort % 3);
        if (sort == 99 || zone < 3) {
            from = member(zone, zone == 2 ? IN_A_ZONE : SERVERS);
            to = member(zone == 2 ? 0 : zone == 1 ? random.nextInt(2) : random.nextInt(zones), SERVERS);
            function = sort % 2 == 0 ? "historian_replication" : "configuration_engineering";
        }
        Map<String, String> link = new TreeMap<>(Map.of(
                "source", asset(from).value(), "destination", asset(to).value(), "protocol", "modbus", "port", "502"));
        if (connection % 50 != 49) {
            link.put("functions", function);
        }
        add(
                Id.of(Kind.CONNECTION, "connection " + connection),
                Map.of("link", link, "threeStates", Map.of("required", "true", "observed", "true")));
    }

    private int member(int zone, int among) {
        return Math.min(assets - 1, zone * IN_A_ZONE + random.nextInt(among));
    }

    private static Id asset(int number) {
        return Id.of(Kind.ASSET, "asset " + number);
    }

    private void add(Id id, String facet, Map<String, String> parts) {
        add(id, Map.of(facet, parts));
    }

    private void add(Id id, Map<String, Map<String, String>> facets) {
        List<Fact> facts = new ArrayList<>(facets.size());
        facets.forEach((facet, parts) -> {
            Map<String, Said> said = new TreeMap<>();
            parts.forEach((part, value) -> said.put(part, Said.value(value, BASIS)));
            facts.add(Fact.of(Slot.parse(facet), said, PlantTime.ALWAYS));
        });
        subjects.add(Subject.of(id, facts, Optional.empty()));
    }
}
