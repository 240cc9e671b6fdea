package org.asbuilt.server.api;

import java.util.List;
import java.util.Optional;
import org.asbuilt.access.Permission;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ControlProfile;
import org.asbuilt.model.ControlStatus;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.risk.attack.Overview;
import org.asbuilt.risk.control.ClauseCoverage;
import org.asbuilt.risk.control.ControlEffect;
import org.asbuilt.risk.control.Standard;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.view.ControlViews;
import org.asbuilt.validation.Circumstances;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The library of controls: which clauses it covers, and the plant with a control and without it. Source: requirements P3-25; issue 10. */
@RestController
public class ControlApi {
    private static final Keyset<Subject> BY_NAME = Keyset.<Subject>of("controls")
            .byName(Subject::name)
            .by(one -> one.id().value());

    private final FrontOffice office;

    /** The controls of that office. */
    ControlApi(FrontOffice office) {
        this.office = office;
    }

    /** A page of controls; {@code next} is to be given as {@code after}, and left out at the end. */
    public record ControlPage(List<ControlViews.ControlView> rows, Optional<String> next, long total) {}

    /** How many clauses of a standard are how far. */
    public record StandardView(String standard, String title, int clauses, int covered, int named) {}

    /** A page of clauses with the counts of every standard. */
    public record CoveragePage(
            List<StandardView> standards,
            List<ControlViews.ClauseView> rows,
            Optional<String> next,
            long total,
            List<ControlViews.ElsewhereView> elsewhere) {}

    /**
     * The controls by name, Lock 2 before Lock 10. The record may change between two pages: the next one begins behind the name that stood
     * last on the page before, so a control that keeps its name comes exactly once.
     *
     * @param status only those that are so far
     */
    @Needs(value = Permission.READ, action = "controls.list")
    @GetMapping("/api/controls")
    public ControlPage controls(
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam Optional<ControlStatus> status) {
        Circumstances around = office.circumstances();
        List<Subject> controls = around.subjects(Kind.CONTROL).stream()
                .filter(one -> status.isEmpty()
                        || one.facet(ControlProfile.class)
                                .flatMap(ControlProfile::status)
                                .equals(status))
                .toList();
        Page<Subject> page = BY_NAME.page(controls, after, limit);
        return new ControlPage(
                page.rows().stream()
                        .map(one -> ControlViews.ControlView.of(one, around))
                        .toList(),
                page.next(),
                page.total());
    }

    /**
     * Which clauses of the standards the controls cover; only numbers, and words of our own.
     *
     * @param standard only of that standard
     */
    @Needs(value = Permission.READ, action = "controls.coverage")
    @GetMapping("/api/controls/coverage")
    public CoveragePage coverage(
            @RequestParam Optional<Standard> standard,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "100") int limit) {
        Circumstances around = office.circumstances();
        ClauseCoverage coverage = ClauseCoverage.of(around);
        List<StandardView> standards = java.util.Arrays.stream(Standard.values())
                .map(one -> counted(one, coverage))
                .toList();
        List<ClauseCoverage.Row> rows = coverage.rows().stream()
                .filter(row -> standard.map(row.clause().standard()::equals).orElse(true))
                .toList();
        Page<ClauseCoverage.Row> page = Page.asListed(
                rows, row -> row.clause().standard() + " " + row.clause().number(), after, limit);
        return new CoveragePage(
                standards,
                page.rows().stream()
                        .map(row -> ControlViews.ClauseView.of(row, around))
                        .toList(),
                page.next(),
                page.total(),
                coverage.elsewhere().stream()
                        .limit(limit)
                        .map(one -> ControlViews.ElsewhereView.of(one, around))
                        .toList());
    }

    private static StandardView counted(Standard standard, ClauseCoverage coverage) {
        List<ClauseCoverage.Row> own = coverage.rows().stream()
                .filter(row -> row.clause().standard() == standard)
                .toList();
        return new StandardView(
                standard.name(),
                standard.title(),
                own.size(),
                (int) own.stream()
                        .filter(row -> row.state() == ClauseCoverage.State.COVERED)
                        .count(),
                (int) own.stream()
                        .filter(row -> row.state() != ClauseCoverage.State.NOT_NAMED)
                        .count());
    }

    /** The plant with a control and without it; nothing is recorded. */
    @Needs(value = Permission.READ, action = "controls.effect")
    @GetMapping("/api/controls/{id}/effect")
    public ControlViews.EffectView effect(@PathVariable String id) {
        Overview now = office.attacks();
        Id control = now.graph()
                .around()
                .subject(new Id(id))
                .filter(one -> one.kind() == Kind.CONTROL)
                .map(Subject::id)
                .orElseThrow(() -> Refusal.notFound("control " + id));
        return ControlViews.EffectView.of(
                ControlEffect.of(control, now, office.trees().exploitable()), now.graph());
    }
}
