package org.asbuilt.bench;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Criticality;
import org.asbuilt.model.Id;
import org.asbuilt.model.Rating;
import org.asbuilt.path.Connectivity;
import org.asbuilt.risk.attack.AttackGraph;
import org.asbuilt.risk.attack.AttackPaths;
import org.asbuilt.risk.attack.ChokePoints;
import org.asbuilt.risk.attack.Consequence;
import org.asbuilt.risk.attack.Consequences;
import org.asbuilt.risk.attack.EntryClass;
import org.asbuilt.risk.attack.Fixes;
import org.asbuilt.risk.attack.Knowing;
import org.asbuilt.risk.attack.Opening;
import org.asbuilt.risk.attack.Openings;
import org.asbuilt.risk.attack.Overview;
import org.asbuilt.validation.Background;
import org.asbuilt.validation.Circumstances;

/**
 * Asks the made-up plant of {@link PathsAtScale} for ways of attack. Every tenth asset has a vulnerability that attackers use. Arguments:
 * assets, connections, rounds.
 */
public final class AttackAtScale {
    private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");
    private static final int ROUNDS = 3;
    private static final int VULNERABLE = 10;
    private static final int TRIED = 10;

    private AttackAtScale() {}

    /** Runs and prints what came of it and how long it took. */
    public static void main(String... arguments) {
        int assets = arguments.length > 0 ? Integer.parseInt(arguments[0], 10) : 100_000;
        int connections = arguments.length > 1 ? Integer.parseInt(arguments[1], 10) : 1_000_000;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2], 10) : ROUNDS;
        Snapshot snapshot = PathsAtScale.plant(assets, connections);
        Row.count("subjects", snapshot.size(), "");
        for (int round = 1; round <= rounds; round++) {
            Row.count("round", round, "of " + rounds);
            ask(Circumstances.of(snapshot, NOW, Background.NONE));
        }
    }

    private static void ask(Circumstances around) {
        Connectivity connectivity = Row.timed(
                "record read into a graph of connections",
                () -> Connectivity.of(around),
                read -> read.edges() + " edges");
        Openings openings = new Openings(AttackAtScale::openings, Knowing.KNOWN, true);
        AttackGraph graph = Row.timed(
                "graph of attacks",
                () -> AttackGraph.of(connectivity, openings),
                read -> read.states() + " states, " + read.count() + " steps, "
                        + read.footholds().size() + " footholds");
        List<Consequence> consequences =
                Consequences.of(connectivity, id -> around.subject(id).flatMap(AttackAtScale::rated));
        Overview overview = Row.timed(
                "every sort of entry to every critical asset",
                () -> Overview.of(graph, consequences, List.of()),
                all -> all.pairs().size() + " pairs of " + (long) EntryClass.values().length * consequences.size());
        Row.timed(
                "what each foothold brings about, and the easiest of it",
                overview::footholds,
                each -> each.stream().mapToLong(Overview.FromFoothold::reached).sum() + " pairs");
        Overview.EachCost each = Row.timed(
                "every foothold to every critical asset, with its cost",
                overview::each,
                all -> "of " + (long) graph.footholds().size() * consequences.size() + " pairs");
        long pairs = IntStream.range(0, graph.footholds().size())
                .parallel()
                .mapToLong(foothold -> IntStream.range(0, consequences.size())
                        .filter(at -> each.of(foothold, at).isPresent())
                        .count())
                .sum();
        Row.count("pairs that have a way", pairs, "");
        List<Id> one = consequences.getLast().assets();
        Row.timed(
                "ten easiest ways to one asset",
                () -> AttackPaths.fromOutside(graph, EnumSet.allOf(EntryClass.class), one, List.of(), 10),
                paths -> paths.paths().size() + " ways");
        Row.timed(
                "choke points before one asset",
                () -> ChokePoints.of(graph, EnumSet.allOf(EntryClass.class), one, List.of()),
                cuts -> cuts.stream()
                        .map(cut -> cut.proposals().size() + " measures, work " + cut.effort())
                        .toList()
                        .toString());
        Row.timed(
                TRIED + " fixes tried on the whole plant",
                () -> Fixes.of(overview, TRIED),
                fixes -> fixes.stream().mapToInt(Fixes.Fix::closed).sum() + " pairs closed in all");
    }

    private static Optional<Rating> rated(Subject asset) {
        return asset.facet(Criticality.class).flatMap(Criticality::highest);
    }

    private static List<Opening> openings(Id asset) {
        return Math.floorMod(asset.value().hashCode(), VULNERABLE) == 0
                ? List.of(new Opening(asset, "CVE-2099-1", true, Optional.empty(), Optional.empty(), true))
                : List.of();
    }
}
