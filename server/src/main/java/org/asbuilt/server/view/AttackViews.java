package org.asbuilt.server.view;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.asbuilt.model.Id;
import org.asbuilt.model.Rating;
import org.asbuilt.risk.attack.AttackGraph;
import org.asbuilt.risk.attack.AttackPath;
import org.asbuilt.risk.attack.AttackPaths;
import org.asbuilt.risk.attack.AttackReach;
import org.asbuilt.risk.attack.AttackStep;
import org.asbuilt.risk.attack.ChokePoints;
import org.asbuilt.risk.attack.Consequence;
import org.asbuilt.risk.attack.Doing;
import org.asbuilt.risk.attack.EntryClass;
import org.asbuilt.risk.attack.Fixes;
import org.asbuilt.risk.attack.Foothold;
import org.asbuilt.risk.attack.Measure;
import org.asbuilt.risk.attack.Overview;
import org.asbuilt.risk.attack.Proposal;
import org.asbuilt.risk.attack.Remedy;
import org.asbuilt.risk.attack.StepSort;
import org.asbuilt.risk.attack.Technique;
import org.asbuilt.thirdparty.oversight.VendorAccess;
import org.asbuilt.validation.Circumstances;

/** How attacks get through the plant, as pages show it. */
public final class AttackViews {
    private AttackViews() {}

    /** A sort of place outside and what it costs at least from there. */
    public record Cost(EntryClass from, int effort) {}

    /** A consequence; it has costs for each sort of place that a way leads from. */
    public record ConsequenceView(
            Named subject, Consequence.Sort sort, Optional<Rating> impact, int assets, List<Cost> costs) {}

    /** The consequences, the worst first, with what is not known to the reader. */
    public record OverviewView(
            List<ConsequenceView> consequences,
            int count,
            int footholds,
            int steps,
            boolean preliminary,
            List<String> notKnown) {}

    /** Where an attack can begin. */
    public record FootholdView(
            Named subject, EntryClass from, int effort, boolean sure, int reached, Optional<Integer> cheapest) {}

    /** Where attacks can begin, those that bring most about first. */
    public record FootholdsView(List<FootholdView> footholds, int count, boolean preliminary, List<String> notKnown) {}

    /** A technique. */
    public record TechniqueView(String id, String name) {}

    /** A fact that a step rests on. */
    public record FactView(Named subject, Optional<String> part, String words) {}

    /**
     * A measure with what it takes; of one between two networks also towards which.
     *
     * @param about whose an access path is, or what a connection joins
     */
    public record ProposalView(
            Remedy remedy,
            Named subject,
            Optional<String> about,
            Optional<String> part,
            Optional<Named> towards,
            int effort,
            Remedy.Outage outage) {
        /** A measure as it is shown. */
        public static ProposalView of(Proposal one, Circumstances around) {
            Measure measure = one.measure();
            return new ProposalView(
                    measure.remedy(),
                    Named.of(measure.subject(), around),
                    VendorAccess.described(measure.subject(), around),
                    measure.part(),
                    measure.remedy() == Remedy.TIGHTEN_RULES
                            ? measure.part().map(id -> Named.of(new Id(id), around))
                            : Optional.empty(),
                    one.effort(),
                    one.outage());
        }
    }

    /** A step. */
    public record StepView(
            Optional<Named> from,
            Named to,
            Doing doing,
            StepSort sort,
            int effort,
            boolean sure,
            Optional<String> unknown,
            List<TechniqueView> techniques,
            List<FactView> facts,
            List<ProposalView> breaks,
            int others) {}

    /** A way of attack. */
    public record PathView(Optional<EntryClass> from, int effort, boolean sure, List<StepView> steps) {}

    /** Ways of attack, the easiest first. */
    public record PathsView(List<PathView> paths, boolean more, boolean preliminary, List<String> notKnown) {}

    /** Something that is got to. */
    public record ReachedView(Named subject, int effort) {}

    /** What is got to. */
    public record ReachView(
            List<ReachedView> altered,
            int alteredCount,
            List<ReachedView> reached,
            int reachedCount,
            boolean preliminary,
            List<String> notKnown) {}

    /** A set of measures with a stretch of it. */
    public record PagedCut(ChokePoints.Cut cut, List<Proposal> rows, Optional<String> next) {}

    /**
     * A set of measures that closes all ways: a stretch of it, and how many it is. To see on, ask for the same aim and give {@code next} as
     * {@code after}. Where {@code least} is false there may be a set that does it with less.
     */
    public record CutView(
            ChokePoints.Aim by,
            List<ProposalView> proposals,
            Optional<String> next,
            int count,
            int effort,
            Remedy.Outage outage,
            boolean least) {}

    /** The choke points before something; none if no way leads there, or one that no measure closes. */
    public record CutsView(boolean open, List<CutView> cuts, boolean preliminary, List<String> notKnown) {}

    /** A measure with what it does. */
    public record FixView(ProposalView proposal, int closed, int dearer, int onEasiest) {}

    /** The measures that close most for the work; {@code next} is to be given as {@code after}, and left out at the end. */
    public record FixesView(
            List<FixView> fixes,
            Optional<String> next,
            long total,
            int pairs,
            boolean preliminary,
            List<String> notKnown) {}

    /** A pair of a sort of place and a consequence that is another after measures or a change. */
    public record ShiftView(EntryClass from, Named to, Optional<Integer> before, Optional<Integer> after) {}

    /** What measures or a change do. */
    public record WhatIfView(
            int before, int after, List<ShiftView> closed, List<ShiftView> dearer, List<ShiftView> easier) {}

    /** The table. */
    public static OverviewView overview(Overview overview, int limit) {
        AttackGraph graph = overview.graph();
        List<ConsequenceView> rows = IntStream.range(
                        0, Math.min(limit, overview.consequences().size()))
                .mapToObj(at -> row(overview, at))
                .toList();
        return new OverviewView(
                rows,
                overview.consequences().size(),
                graph.footholds().size(),
                graph.count(),
                graph.isPreliminary(),
                graph.notKnown());
    }

    private static ConsequenceView row(Overview overview, int at) {
        Consequence one = overview.consequences().get(at);
        List<Cost> costs = Arrays.stream(EntryClass.values())
                .flatMap(from -> overview.cost(from, at).stream().mapToObj(cost -> new Cost(from, cost)))
                .toList();
        return new ConsequenceView(
                Named.of(one.subject(), overview.graph().around()),
                one.sort(),
                one.impact(),
                one.assets().size(),
                costs);
    }

    /** Where attacks begin. */
    public static FootholdsView footholds(List<Overview.FromFoothold> all, AttackGraph graph, int limit) {
        return new FootholdsView(
                all.stream()
                        .sorted(java.util.Comparator.comparingInt(Overview.FromFoothold::reached)
                                .reversed()
                                .thenComparing(one -> one.foothold().id()))
                        .limit(limit)
                        .map(one -> foothold(one, graph.around()))
                        .toList(),
                all.size(),
                graph.isPreliminary(),
                graph.notKnown());
    }

    private static FootholdView foothold(Overview.FromFoothold one, Circumstances around) {
        Foothold where = one.foothold();
        return new FootholdView(
                Named.of(where.id(), around),
                where.from(),
                where.effort(),
                where.sure(),
                one.reached(),
                boxed(one.cheapest()));
    }

    private static Optional<Integer> boxed(OptionalInt number) {
        return number.stream().boxed().findFirst();
    }

    /** Ways. */
    public static PathsView paths(AttackPaths paths, AttackGraph graph) {
        return new PathsView(
                paths.paths().stream().map(path -> path(path, graph.around())).toList(),
                paths.more(),
                graph.isPreliminary(),
                graph.notKnown());
    }

    private static PathView path(AttackPath path, Circumstances around) {
        return new PathView(
                path.from(),
                path.effort(),
                path.isSure(),
                path.steps().stream().map(step -> step(step, around)).toList());
    }

    private static StepView step(AttackStep step, Circumstances around) {
        return new StepView(
                step.from().map(id -> Named.of(id, around)),
                Named.of(step.to(), around),
                step.doing(),
                step.sort(),
                step.effort(),
                step.isSure(),
                step.unknown(),
                step.techniques().stream().map(AttackViews::technique).toList(),
                step.facts().stream()
                        .map(fact -> new FactView(Named.of(fact.subject(), around), fact.part(), fact.words()))
                        .toList(),
                step.breaks().stream().map(one -> ProposalView.of(one, around)).toList(),
                step.others());
    }

    private static TechniqueView technique(Technique technique) {
        return new TechniqueView(technique.id(), technique.title());
    }

    /** What is got to. */
    public static ReachView reach(AttackReach reach, AttackGraph graph, int limit) {
        return new ReachView(
                reached(reach.altered(), graph, limit),
                reach.altered().size(),
                reached(reach.reached(), graph, limit),
                reach.reached().size(),
                graph.isPreliminary(),
                graph.notKnown());
    }

    private static List<ReachedView> reached(List<AttackReach.Reached> all, AttackGraph graph, int limit) {
        return all.stream()
                .limit(limit)
                .map(one -> new ReachedView(Named.of(one.id(), graph.around()), one.effort()))
                .toList();
    }

    /** Choke points. */
    public static CutsView cuts(boolean open, List<PagedCut> cuts, AttackGraph graph) {
        return new CutsView(
                open,
                cuts.stream()
                        .map(paged -> new CutView(
                                paged.cut().by(),
                                paged.rows().stream()
                                        .map(one -> ProposalView.of(one, graph.around()))
                                        .toList(),
                                paged.next(),
                                paged.cut().proposals().size(),
                                paged.cut().effort(),
                                paged.cut().outage(),
                                paged.cut().least()))
                        .toList(),
                graph.isPreliminary(),
                graph.notKnown());
    }

    /** Fixes. */
    public static FixesView fixes(List<Fixes.Fix> fixes, Optional<String> next, long total, Overview overview) {
        return new FixesView(
                fixes.stream()
                        .map(fix -> new FixView(
                                ProposalView.of(fix.proposal(), overview.graph().around()),
                                fix.closed(),
                                fix.dearer(),
                                fix.onEasiest()))
                        .toList(),
                next,
                total,
                overview.pairs().size(),
                overview.graph().isPreliminary(),
                overview.graph().notKnown());
    }

    /** What measures or a change do. */
    public static WhatIfView whatIf(Overview before, Overview after, int limit) {
        Overview.Difference difference = before.difference(after);
        Circumstances around = after.graph().around();
        return new WhatIfView(
                before.pairs().size(),
                after.pairs().size(),
                difference.closed().stream()
                        .limit(limit)
                        .map(pair -> new ShiftView(
                                pair.from(),
                                Named.of(pair.to().subject(), before.graph().around()),
                                Optional.of(pair.cost()),
                                Optional.empty()))
                        .toList(),
                shifts(difference.dearer(), around, limit),
                shifts(difference.easier(), around, limit));
    }

    static List<ShiftView> shifts(List<Overview.Shift> shifts, Circumstances around, int limit) {
        return shifts.stream()
                .limit(limit)
                .map(one -> new ShiftView(
                        one.from(),
                        Named.of(one.to().subject(), around),
                        boxed(one.before()),
                        Optional.of(one.after())))
                .toList();
    }
}
