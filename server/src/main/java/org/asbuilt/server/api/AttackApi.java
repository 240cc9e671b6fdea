package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.access.Permission;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.risk.attack.AttackGraph;
import org.asbuilt.risk.attack.AttackPaths;
import org.asbuilt.risk.attack.AttackReach;
import org.asbuilt.risk.attack.ChokePoints;
import org.asbuilt.risk.attack.EntryClass;
import org.asbuilt.risk.attack.Fixes;
import org.asbuilt.risk.attack.Measure;
import org.asbuilt.risk.attack.Overview;
import org.asbuilt.risk.attack.Proposal;
import org.asbuilt.risk.attack.Remedy;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.Moment;
import org.asbuilt.server.view.AttackViews;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How attacks get through the plant, what closes them, and what would be if. Source: requirements P4-18; issue 10. */
@RestController
public class AttackApi {
    /** Instead of an id: every sort of place outside, or everything that matters. */
    private static final String OUTSIDE = "outside";

    private static final String CRITICAL = "critical";
    private static final int MOST_SHOWN = 1000;
    private static final int MOST_TRIED = 50;
    private static final int MOST_MEASURES = 100;

    private final FrontOffice office;
    private final BulkReads reads;
    private final ChangeAnswers changes;

    /**
     * A measure that is thought of.
     *
     * @param remedy what is done
     * @param subject to what
     * @param part to which vulnerability or account of it
     */
    public record MeasureBody(String remedy, String subject, Optional<String> part) {}

    /**
     * What is thought of.
     *
     * @param measures measures; none if not given
     * @param change a change; the plant as it would be with it
     */
    public record WhatIf(Optional<List<MeasureBody>> measures, Optional<String> change) {}

    /** The attacks of that office. */
    AttackApi(FrontOffice office, BulkReads reads) {
        this.office = office;
        this.reads = reads;
        changes = new ChangeAnswers(office);
    }

    /** What matters, and how hard it is at least to get at it from each sort of place. */
    @Needs(value = Permission.READ, action = "attack.overview")
    @GetMapping("/api/attack/overview")
    public AttackViews.OverviewView overview(
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam Optional<String> at,
            @RequestParam(name = "as-of") Optional<String> asOf,
            HttpServletRequest request) {
        return AttackViews.overview(attacks(at, asOf, request), Math.clamp(limit, 1, MOST_SHOWN));
    }

    /** The answer of /api/attack/overview at a second address. */
    @Needs(value = Permission.READ, action = "attack.overview")
    @GetMapping("/api/attack/consequences")
    public AttackViews.OverviewView consequences(
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam Optional<String> at,
            @RequestParam(name = "as-of") Optional<String> asOf,
            HttpServletRequest request) {
        return overview(limit, at, asOf, request);
    }

    /** Where attacks can begin, and how many consequences each brings about. */
    @Needs(value = Permission.READ, action = "attack.entries")
    @GetMapping("/api/attack/entries")
    public AttackViews.FootholdsView entries(
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam Optional<String> at,
            @RequestParam(name = "as-of") Optional<String> asOf,
            HttpServletRequest request) {
        Overview overview = attacks(at, asOf, request);
        return AttackViews.footholds(overview.footholds(), overview.graph(), Math.clamp(limit, 1, MOST_SHOWN));
    }

    /** The easiest ways from somewhere to somewhere, step by step. */
    @Needs(value = Permission.READ, action = "attack.paths")
    @GetMapping("/api/attack/paths")
    public AttackViews.PathsView paths(
            @RequestParam(defaultValue = OUTSIDE) String from,
            @RequestParam String to,
            @RequestParam(defaultValue = "5") int k,
            @RequestParam Optional<String> at,
            @RequestParam(name = "as-of") Optional<String> asOf,
            HttpServletRequest request) {
        Overview overview = attacks(at, asOf, request);
        AttackGraph graph = overview.graph();
        List<Id> targets = targets(to, overview);
        int most = Math.clamp(k, 1, AttackPaths.MOST);
        Optional<Set<EntryClass>> outside = outside(from);
        return AttackViews.paths(
                outside.isPresent()
                        ? AttackPaths.fromOutside(graph, outside.get(), targets, List.of(), most)
                        : AttackPaths.fromTaken(graph, members(from, graph), targets, List.of(), most),
                graph);
    }

    /** What is got to from somewhere without more than some effort. */
    @Needs(value = Permission.READ, action = "attack.reach")
    @GetMapping("/api/attack/reach")
    public AttackViews.ReachView reach(
            @RequestParam String from,
            @RequestParam(defaultValue = "10") int cost,
            @RequestParam(defaultValue = "200") int limit,
            @RequestParam Optional<String> at,
            @RequestParam(name = "as-of") Optional<String> asOf,
            HttpServletRequest request) {
        AttackGraph graph = attacks(at, asOf, request).graph();
        Optional<Set<EntryClass>> outside = outside(from);
        return AttackViews.reach(
                outside.isPresent()
                        ? AttackReach.fromOutside(graph, outside.get(), cost, List.of())
                        : AttackReach.fromTaken(graph, members(from, graph), cost, List.of()),
                graph,
                Math.clamp(limit, 1, MOST_SHOWN));
    }

    /** With which measures all ways to something are closed for the least work, and for the least outage. */
    @Needs(value = Permission.READ, action = "attack.choke-points")
    @GetMapping("/api/attack/choke-points")
    public AttackViews.CutsView chokePoints(
            @RequestParam(defaultValue = OUTSIDE) String from,
            @RequestParam String to,
            @RequestParam Optional<ChokePoints.Aim> by,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam Optional<String> at,
            @RequestParam(name = "as-of") Optional<String> asOf,
            HttpServletRequest request) {
        Overview overview = attacks(at, asOf, request);
        AttackGraph graph = overview.graph();
        Set<EntryClass> entries =
                outside(from).orElseThrow(() -> InvalidValue.expected("a sort of place outside", from));
        List<Id> targets = targets(to, overview);
        boolean open = !AttackPaths.fromOutside(graph, entries, targets, List.of(), 1)
                .paths()
                .isEmpty();
        return AttackViews.cuts(
                open,
                ChokePoints.of(graph, entries, targets, List.of()).stream()
                        .filter(cut -> by.map(cut.by()::equals).orElse(true))
                        .map(cut -> paged(cut, after, limit))
                        .toList(),
                graph);
    }

    /** A stretch of the measures of a cut. */
    private static AttackViews.PagedCut paged(ChokePoints.Cut cut, Optional<String> after, int limit) {
        Page<Proposal> page = Page.asListed(cut.proposals(), one -> key(one.measure()), after, limit);
        return new AttackViews.PagedCut(cut, page.rows(), page.next());
    }

    private static String key(Measure measure) {
        return measure.remedy() + " " + measure.subject().value() + " "
                + measure.part().orElse("");
    }

    /** The measures that close most ways for the work that they take. */
    @Needs(value = Permission.READ, action = "attack.fixes")
    @GetMapping("/api/attack/fixes")
    public AttackViews.FixesView fixes(
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam Optional<String> at,
            @RequestParam(name = "as-of") Optional<String> asOf,
            HttpServletRequest request) {
        Overview overview = attacks(at, asOf, request);
        Page<Fixes.Fix> page = Page.asListed(
                Fixes.of(overview, MOST_TRIED),
                fix -> key(fix.proposal().measure()),
                after,
                Math.clamp(limit, 1, MOST_TRIED));
        return AttackViews.fixes(page.rows(), page.next(), page.total(), overview);
    }

    /** What measures or a change would do; nothing is recorded. */
    @Needs(value = Permission.READ, action = "attack.what-if")
    @PostMapping("/api/attack/what-if")
    public AttackViews.WhatIfView whatIf(@RequestBody WhatIf body, HttpServletRequest request) {
        List<MeasureBody> named = body.measures().orElse(List.of());
        if (named.size() > MOST_MEASURES) {
            throw Refusal.badRequest("too-many", "at most " + MOST_MEASURES + " measures can be tried at once");
        }
        Overview now = attacks(request);
        List<Measure> measures =
                named.stream().map(one -> measure(one, now.graph())).toList();
        Overview changed = body.change()
                .map(id -> office.attacks(changes.change(id).edits()))
                .orElse(now);
        return AttackViews.whatIf(now, Overview.of(changed.graph(), changed.consequences(), measures), MOST_SHOWN);
    }

    private static Measure measure(MeasureBody body, AttackGraph graph) {
        Remedy remedy = Arrays.stream(Remedy.values())
                .filter(one -> one.name().equalsIgnoreCase(body.remedy()))
                .findFirst()
                .orElseThrow(() -> InvalidValue.expected("a remedy", body.remedy()));
        return new Measure(remedy, there(body.subject(), graph), body.part());
    }

    /** What a program is told of the graph tells it of every connection, so it counts as all of them. */
    private Overview attacks(HttpServletRequest request) {
        return attacks(Optional.empty(), Optional.empty(), request);
    }

    private Overview attacks(Optional<String> at, Optional<String> asOf, HttpServletRequest request) {
        Overview overview = office.attacks(Moment.parse(at, asOf));
        reads.count(overview.graph().around().subjects(Kind.CONNECTION), request);
        return overview;
    }

    private static Optional<Set<EntryClass>> outside(String text) {
        String name = text.strip().toUpperCase(Locale.ROOT);
        return OUTSIDE.equalsIgnoreCase(name)
                ? Optional.of(EnumSet.allOf(EntryClass.class))
                : Arrays.stream(EntryClass.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .map(EnumSet::of);
    }

    private static List<Id> targets(String text, Overview overview) {
        return text.strip().equals(CRITICAL)
                ? overview.consequences().stream()
                        .flatMap(one -> one.assets().stream())
                        .distinct()
                        .toList()
                : members(text, overview.graph());
    }

    private static List<Id> members(String text, AttackGraph graph) {
        return graph.connectivity().members(there(text, graph));
    }

    private static Id there(String text, AttackGraph graph) {
        return graph.around()
                .subject(new Id(text.strip()))
                .map(Subject::id)
                .orElseThrow(() -> Refusal.notFound("subject " + text));
    }
}
