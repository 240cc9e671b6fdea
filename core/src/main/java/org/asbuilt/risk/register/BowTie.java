package org.asbuilt.risk.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AttackTreeNode;
import org.asbuilt.model.ControlProfile;
import org.asbuilt.model.ControlStatus;
import org.asbuilt.model.ControlType;
import org.asbuilt.model.FunctionProfile;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.model.ManualFallback;
import org.asbuilt.model.Rating;
import org.asbuilt.model.RiskEntry;
import org.asbuilt.model.ThreatScenario;
import org.asbuilt.risk.attack.EntryClass;
import org.asbuilt.risk.attack.Overview;
import org.asbuilt.risk.tree.TreeJudgement;
import org.asbuilt.risk.tree.TreeState;
import org.asbuilt.validation.Circumstances;

/**
 * A risk or threat scenario as a bow-tie: what leads to the event with the barriers before it, and what follows with the barriers behind it.
 * Threats are the steps of its attack tree, the sorts of place that attack paths lead from to what it is about, and the way in that people
 * wrote down. Source: requirements P3-25; issue 10.
 *
 * @param about the risk or scenario
 * @param event what happens
 * @param threats what leads to it, those that stand open first
 * @param outcomes what follows, the worst first
 * @param unplaced controls of which it is not recorded whether they work before or after
 */
public record BowTie(Id about, String event, List<Threat> threats, List<Outcome> outcomes, List<Barrier> unplaced) {
    /** Copies the lists. */
    public BowTie {
        threats = List.copyOf(threats);
        outcomes = List.copyOf(outcomes);
        unplaced = List.copyOf(unplaced);
    }

    /**
     * A barrier.
     *
     * @param control the control; empty if it is something else, for example that a function can be done by hand
     * @param words what it is
     * @param works whether it is there; empty if nobody knows
     * @param state how far it is, in words
     */
    public record Barrier(Optional<Id> control, String words, Optional<Boolean> works, String state) {}

    /** From where a threat is known. */
    public enum Source {
        /** A step of the attack tree. */
        TREE,
        /** A way through the graph of attacks. */
        PATH,
        /** What people wrote down. */
        STATED
    }

    /**
     * A threat.
     *
     * @param words what it is
     * @param source from where it is known
     * @param state whether an attacker can do it
     * @param effort how hard it is at least, of a way through the graph of attacks
     * @param barriers what stands before it
     */
    public record Threat(
            String words, Source source, TreeState state, Optional<Integer> effort, List<Barrier> barriers) {
        /** Copies the list. */
        public Threat {
            barriers = List.copyOf(barriers);
        }
    }

    /**
     * What follows.
     *
     * @param subject the function that suffers; empty for the event as a whole
     * @param words what it is
     * @param impact how bad it is, if that is rated
     * @param barriers what limits it
     */
    public record Outcome(Optional<Id> subject, String words, Optional<Rating> impact, List<Barrier> barriers) {
        /** Copies the list. */
        public Outcome {
            barriers = List.copyOf(barriers);
        }
    }

    /**
     * The bow-tie of a risk or of a threat scenario.
     *
     * @param tree the attack tree of the risk, judged; or the one that names the scenario
     * @param attacks the ways through the graph of attacks
     * @throws InvalidValue if it is neither
     */
    public static BowTie of(Subject about, Circumstances around, Optional<TreeJudgement> tree, Overview attacks) {
        Optional<RiskEntry> risk = about.facet(RiskEntry.class);
        Optional<ThreatScenario> scenario = about.kind() == Kind.THREAT_SCENARIO
                ? about.facet(ThreatScenario.class)
                : risk.flatMap(RiskEntry::scenario)
                        .flatMap(around::subject)
                        .flatMap(one -> one.facet(ThreatScenario.class));
        if (about.kind() != Kind.RISK && about.kind() != Kind.THREAT_SCENARIO) {
            throw InvalidValue.expected(
                    "a risk or a threat scenario", about.id().value());
        }
        return new Drawing(about, around, risk, scenario, tree, attacks).drawn();
    }

    /** Puts one together. */
    private record Drawing(
            Subject about,
            Circumstances around,
            Optional<RiskEntry> risk,
            Optional<ThreatScenario> scenario,
            Optional<TreeJudgement> tree,
            Overview attacks) {
        BowTie drawn() {
            Set<Id> controls = new LinkedHashSet<>();
            risk.ifPresent(entry -> controls.addAll(entry.controls()));
            List<Barrier> before = barriers(controls, true);
            List<Barrier> after = barriers(controls, false);
            List<Barrier> unplaced = controls.stream()
                    .filter(id -> type(id).isEmpty())
                    .map(this::barrier)
                    .toList();
            return new BowTie(about.id(), about.name(), threats(before), outcomes(after), unplaced);
        }

        private List<Barrier> barriers(Set<Id> controls, boolean before) {
            return controls.stream()
                    .filter(id -> type(id).map(type -> isBefore(type) == before).orElse(false))
                    .map(this::barrier)
                    .toList();
        }

        private static boolean isBefore(ControlType type) {
            return switch (type) {
                case PREVENTIVE, COMPENSATING -> true;
                case DETECTIVE, CORRECTIVE -> false;
            };
        }

        private Optional<ControlType> type(Id control) {
            return around.subject(control)
                    .flatMap(one -> one.facet(ControlProfile.class))
                    .flatMap(ControlProfile::controlType);
        }

        private Barrier barrier(Id control) {
            Optional<ControlStatus> status = around.subject(control)
                    .flatMap(one -> one.facet(ControlProfile.class))
                    .flatMap(ControlProfile::status);
            boolean gone = around.subject(control).isEmpty();
            Optional<Boolean> works =
                    gone ? Optional.of(false) : status.map(known -> known == ControlStatus.IMPLEMENTED);
            String state = gone
                    ? "no longer in the record"
                    : status.map(known -> words(known.name())).orElse("not recorded whether it is there");
            return new Barrier(Optional.of(control), around.name(control), works, state);
        }

        private List<Threat> threats(List<Barrier> before) {
            List<Threat> threats = new ArrayList<>();
            tree.ifPresent(judged -> judged.states()
                    .forEach((key, state) -> Optional.ofNullable(
                                    judged.shape().nodes().get(key))
                            .filter(node -> judged.shape().isLeaf(key))
                            .ifPresent(node -> threats.add(new Threat(
                                    node.text().orElse(key),
                                    Source.TREE,
                                    state.state(),
                                    Optional.empty(),
                                    treeBarriers(node))))));
            paths().forEach(path -> threats.add(new Threat(
                    "from " + words(path.from().name()) + " by the attack graph",
                    Source.PATH,
                    TreeState.OPEN,
                    Optional.of(path.cost()),
                    before)));
            scenario.flatMap(ThreatScenario::vector)
                    .ifPresent(way ->
                            threats.add(new Threat(way, Source.STATED, TreeState.UNKNOWN, Optional.empty(), before)));
            threats.sort(Comparator.comparing(Threat::state).thenComparing(Threat::source));
            return threats;
        }

        private List<Barrier> treeBarriers(AttackTreeNode node) {
            return node.blockedBy().stream().map(this::barrier).toList();
        }

        /** The easiest way from each sort of place to anything that the risk is about. */
        private List<Overview.Pair> paths() {
            NavigableSet<Id> scope = scope();
            List<Overview.Pair> easiest = new ArrayList<>();
            for (EntryClass from : EntryClass.values()) {
                attacks.pairs().stream()
                        .filter(pair -> pair.from() == from)
                        .filter(pair -> scope.contains(pair.to().subject())
                                || pair.to().assets().stream().anyMatch(scope::contains))
                        .min(Comparator.comparingInt(Overview.Pair::cost))
                        .ifPresent(easiest::add);
            }
            return easiest;
        }

        private NavigableSet<Id> scope() {
            NavigableSet<Id> scope = new TreeSet<>();
            risk.ifPresent(entry -> scope.addAll(entry.scope()));
            if (scope.isEmpty()) {
                scenario.ifPresent(one -> scope.addAll(one.affected()));
            }
            NavigableSet<Id> all = new TreeSet<>(scope);
            scope.stream()
                    .filter(id -> id.kind() == Kind.ZONE || id.kind() == Kind.SYSTEM || id.kind() == Kind.SITE)
                    .forEach(id -> all.addAll(attacks.graph().connectivity().members(id)));
            return all;
        }

        private List<Outcome> outcomes(List<Barrier> after) {
            NavigableSet<Id> scope = scope();
            List<Outcome> outcomes = new ArrayList<>();
            for (Subject function : around.subjects(Kind.FUNCTION)) {
                boolean hit = scope.contains(function.id())
                        || attacks.graph().connectivity().members(function.id()).stream()
                                .anyMatch(scope::contains);
                if (hit) {
                    outcomes.add(outcome(function, after));
                }
            }
            if (outcomes.isEmpty()) {
                Optional<Rating> impact =
                        risk.flatMap(RiskEntry::impact).or(() -> scenario.flatMap(ThreatScenario::impact));
                outcomes.add(new Outcome(
                        Optional.empty(),
                        "the event itself; no function that it would hurt is recorded",
                        impact,
                        after));
            }
            outcomes.sort(Comparator.comparing(
                    (Outcome one) -> one.impact().map(Rating::level).orElse(-1), Comparator.reverseOrder()));
            return outcomes;
        }

        private Outcome outcome(Subject function, List<Barrier> after) {
            Optional<FunctionProfile> profile = function.facet(FunctionProfile.class);
            Optional<Rating> impact = profile.flatMap(one -> Stream.of(
                            one.safetyImpact(), one.environmentImpact(), one.operationImpact(), one.financialImpact())
                    .flatMap(Optional::stream)
                    .max(Comparator.naturalOrder()));
            List<Barrier> barriers = new ArrayList<>(after);
            profile.flatMap(FunctionProfile::manualFallback)
                    .ifPresent(fallback -> barriers.add(new Barrier(
                            Optional.empty(),
                            "done by hand",
                            Optional.of(fallback != ManualFallback.NO),
                            words(fallback.name()))));
            return new Outcome(Optional.of(function.id()), function.name() + " fails or does harm", impact, barriers);
        }

        private static String words(String name) {
            return name.toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
