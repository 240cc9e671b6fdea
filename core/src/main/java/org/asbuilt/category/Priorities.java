package org.asbuilt.category;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.calendar.Windows;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Rating;
import org.asbuilt.path.Connectivity;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Derived;

/**
 * The three factors of every asset of a record, from one reading: what matters, how exposed it is, how much access to it is needed. Safe for
 * use by several threads. Source: requirements P3-03, P3-23.
 */
public final class Priorities implements Derived {
    private final Circumstances around;
    private final CriticalitySpread criticality;
    private final Exposures exposures;
    private final Availabilities availabilities;

    private Priorities(Connectivity graph, Combination combination) {
        around = graph.around();
        criticality = CriticalitySpread.of(around, combination);
        exposures = Exposures.of(graph);
        availabilities = Availabilities.of(around);
    }

    /** Of a record at a moment; the highest rating counts for all together. */
    public static Priorities of(Circumstances around) {
        return of(Connectivity.of(around), Combination.MAXIMUM);
    }

    /** Of the record that a graph was read from. */
    public static Priorities of(Connectivity graph, Combination combination) {
        return new Priorities(graph, combination);
    }

    /** The record that it was read from. */
    public Circumstances around() {
        return around;
    }

    /** How critical everything is. */
    public CriticalitySpread criticality() {
        return criticality;
    }

    /** How exposed every asset is. */
    public Exposures exposures() {
        return exposures;
    }

    /** How much access to every asset is needed. */
    public Availabilities availabilities() {
        return availabilities;
    }

    /**
     * A place in the ranking.
     *
     * @param id an asset, or a system with the worst of its assets
     * @param criticality the effective rating of all together; empty if nobody rated it or anything that depends on it
     * @param exposure the residual exposure
     */
    public record Ranked(Id id, Optional<Rating> criticality, Range exposure) {
        /** How far up it belongs: what is not known counts as it may be at worst, so that it does not sink out of sight. */
        int weight() {
            int level = criticality.map(Rating::level).orElse(Ratings.HIGHEST);
            return (level + 1) * (exposure.high() + 1);
        }
    }

    private static final Comparator<Ranked> WORST_FIRST = Comparator.comparing(
                    (Ranked one) -> one.criticality().isEmpty())
            .thenComparing(Comparator.comparingInt(Ranked::weight).reversed())
            .thenComparing(
                    Comparator.comparingInt((Ranked one) -> one.exposure().low())
                            .reversed())
            .thenComparing(Ranked::id);

    /** The assets at work, the most critical and exposed first; those that nobody rated come last, and are told apart. */
    public List<Ranked> assets() {
        return around.derived(Ranking.class, ignored -> new Ranking(ranked())).assets();
    }

    private record Ranking(List<Ranked> assets) implements Derived {}

    private List<Ranked> ranked() {
        return exposures
                .all()
                .map(exposure -> new Ranked(
                        exposure.asset(), criticality.rating(exposure.asset(), Axis.OVERALL), exposure.residual()))
                .sorted(WORST_FIRST)
                .toList();
    }

    /** The systems with the highest criticality and exposure of what belongs to them, the worst first. */
    public List<Ranked> systems() {
        return systems(assets());
    }

    /** The same from a ranking of assets. */
    public List<Ranked> systems(List<Ranked> assets) {
        Map<Id, Ranked> systems = new HashMap<>();
        for (Ranked asset : assets) {
            around.subject(asset.id())
                    .map(subject -> around.whereabouts().of(subject).systems())
                    .orElse(Set.of())
                    .forEach(system -> systems.merge(
                            system,
                            new Ranked(
                                    system,
                                    highest(asset.criticality(), criticality.rating(system, Axis.OVERALL)),
                                    asset.exposure()),
                            (one, other) -> new Ranked(
                                    system,
                                    highest(one.criticality(), other.criticality()),
                                    one.exposure().with(other.exposure(), Math::max))));
        }
        return systems.values().stream().sorted(WORST_FIRST).toList();
    }

    private static Optional<Rating> highest(Optional<Rating> one, Optional<Rating> other) {
        return one.isPresent() && other.isPresent() && other.get().compareTo(one.get()) < 0 ? one : other.or(() -> one);
    }

    /** The decision view of some assets: of a connection its ends, of a zone, system or site what stands there. */
    public List<DecisionRow> decide(Collection<Id> chosen, Duration work) {
        Windows windows = new Windows(around);
        return assetsOf(chosen).stream()
                .flatMap(asset -> around.subject(asset).stream())
                .map(asset -> row(asset, work, windows))
                .toList();
    }

    /** The assets that some ids stand for, each once, by id. */
    public List<Id> assetsOf(Collection<Id> chosen) {
        return chosen.stream()
                .flatMap(id -> assetsOf(id).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * The decision view of one asset.
     *
     * @param work how long the work takes
     * @param windows the windows of the same record, which may look from a later moment than this was read at
     */
    public DecisionRow row(Subject asset, Duration work, Windows windows) {
        Windows.Answer next = windows.next(List.of(asset.id()), work, 1);
        return new DecisionRow(
                asset.id(),
                criticality
                        .of(asset.id())
                        .orElseThrow(() -> new IllegalStateException(asset.id() + " is not in the record")),
                exposures.of(asset),
                availabilities.of(asset),
                next.openings().stream().findFirst(),
                windows.covering(asset).stream().map(Subject::id).sorted().toList(),
                next.unreadable());
    }

    /** The assets that an id stands for. */
    public List<Id> assetsOf(Id id) {
        Optional<Subject> subject = around.subject(id);
        if (subject.isEmpty()) {
            return List.of();
        }
        return switch (id.kind()) {
            case ASSET -> List.of(subject.get().id());
            case CONNECTION, CONDUIT, ACCESS_PATH, REDUNDANCY_GROUP -> Touched.by(subject.get(), around);
            case ZONE, SYSTEM, SITE ->
                around.subjects(Kind.ASSET).stream()
                        .filter(asset -> around.whereabouts()
                                .of(asset)
                                .isIn(subject.get().id()))
                        .map(Subject::id)
                        .toList();
            default -> List.of();
        };
    }
}
