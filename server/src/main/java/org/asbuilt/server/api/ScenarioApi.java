package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asbuilt.access.Permission;
import org.asbuilt.information.value.AttackerValues;
import org.asbuilt.information.value.ProtectFirst;
import org.asbuilt.information.value.Severity;
import org.asbuilt.information.value.Suggestion;
import org.asbuilt.information.value.Suggestions;
import org.asbuilt.ledger.Subject;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.Logged;
import org.asbuilt.model.AttackAim;
import org.asbuilt.model.Id;
import org.asbuilt.model.InformationSubType;
import org.asbuilt.model.Kind;
import org.asbuilt.model.ThreatScenario;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.view.CombinationViews;
import org.asbuilt.validation.Circumstances;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What somebody might want of the plant, and which information would help. Source: requirements P2.A-01 to P2.A-05. */
@RestController
public class ScenarioApi {
    private static final Keyset<Subject> WORST_FIRST = Keyset.<Subject>of("scenarios")
            .first(AttackerValues::isActive)
            .most(ScenarioApi::severity)
            .byName(Subject::name)
            .by(one -> one.id().value());

    private final FrontOffice office;
    private final BulkReads reads;

    ScenarioApi(FrontOffice office, BulkReads reads) {
        this.office = office;
        this.reads = reads;
    }

    /** A page of scenarios. */
    public record ScenarioPage(List<CombinationViews.ScenarioView> rows, Optional<String> next, long total) {}

    /** A page of what items are worth to an attacker. */
    public record AttackerValuePage(List<CombinationViews.AttackerValueView> rows, Optional<String> next, long total) {}

    /** A page of items in the order in which they are to be protected. */
    public record ProtectFirstPage(List<CombinationViews.ProtectFirstRow> rows, Optional<String> next, long total) {}

    /**
     * The scenarios with what helps in each; all, or those of an aim. Those that are reckoned with come first, of them the most severe, and
     * equally severe ones by name. The record may change between two pages: the next one begins behind the last row of the page before, as
     * it was then, so one that stays as it is comes exactly once.
     */
    @Needs(value = Permission.READ, action = "information.scenarios")
    @GetMapping("/api/information/scenarios")
    public ScenarioPage scenarios(
            @RequestParam Optional<AttackAim> aim,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "100") int limit,
            HttpServletRequest request) {
        Circumstances around = around(Kind.THREAT_SCENARIO, request);
        List<Subject> all = around.subjects(Kind.THREAT_SCENARIO).stream()
                .filter(one -> aim.isEmpty()
                        || one.facet(ThreatScenario.class)
                                .flatMap(ThreatScenario::aim)
                                .equals(aim))
                .toList();
        Page<Subject> page = WORST_FIRST.page(all, after, limit);
        return new ScenarioPage(
                page.rows().stream()
                        .map(one -> CombinationViews.ScenarioView.of(one, around))
                        .toList(),
                page.next(),
                page.total());
    }

    /** What items are worth to an attacker, and which scenarios each helps. */
    @Needs(value = Permission.READ, action = "information.values")
    @GetMapping("/api/information/values")
    public AttackerValuePage values(
            @RequestParam Optional<String> item,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "100") int limit,
            HttpServletRequest request) {
        Circumstances around = around(Kind.INFORMATION_ITEM, request);
        Optional<Id> wanted =
                item.map(String::strip).filter(text -> !text.isEmpty()).map(Id::new);
        List<Subject> all = around.subjects(Kind.INFORMATION_ITEM).stream()
                .filter(one -> wanted.isEmpty() || wanted.get().equals(one.id()))
                .toList();
        Page<Subject> page = Page.asListed(all, one -> one.id().value(), after, limit);
        return new AttackerValuePage(
                page.rows().stream()
                        .map(one -> CombinationViews.AttackerValueView.of(one, around))
                        .toList(),
                page.next(),
                page.total());
    }

    /** The items in the order in which they are to be protected: by their value to an attacker times the gap in their protection. */
    @Needs(value = Permission.READ, action = "information.protect-first")
    @GetMapping("/api/information/protect-first")
    public ProtectFirstPage protectFirst(
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "100") int limit,
            HttpServletRequest request) {
        Circumstances around = around(Kind.INFORMATION_ITEM, request);
        Page<ProtectFirst> page =
                Page.asListed(ProtectFirst.of(around), row -> row.item().value(), after, limit);
        return new ProtectFirstPage(
                page.rows().stream()
                        .map(row -> CombinationViews.ProtectFirstRow.of(row, around))
                        .toList(),
                page.next(),
                page.total());
    }

    /**
     * That a combination that is suggested is none, or that it is to be suggested again.
     *
     * @param scenario in which scenario it is suggested
     * @param items the items that are part of it
     * @param subTypes the sorts of which any item is part of it
     * @param dismissed whether it is none
     * @param reason why
     */
    public record SuggestionJudgement(
            String scenario,
            Optional<Set<String>> items,
            Optional<Set<InformationSubType>> subTypes,
            boolean dismissed,
            String reason) {
        private boolean isOf(Suggestion one) {
            return one.scenario().value().equals(scenario)
                    && one.items().stream()
                            .map(Id::value)
                            .collect(Collectors.toSet())
                            .equals(items.orElse(Set.of()))
                    && one.subTypes().equals(subTypes.orElse(Set.of()));
        }
    }

    /** What is likely more together than its parts and not declared, at most 500; what was dismissed comes last. */
    @Needs(value = Permission.READ, action = "information.suggestions")
    @GetMapping("/api/information/suggestions")
    public List<CombinationViews.SuggestionView> suggestions(HttpServletRequest request) {
        Circumstances around = around(Kind.THREAT_SCENARIO, request);
        Logged logged = office.logbook().refresh();
        return Suggestions.of(around).stream()
                .map(one -> CombinationViews.SuggestionView.of(one, dismissal(one, logged), around))
                .sorted(Comparator.comparing(one -> one.dismissed().isPresent()))
                .toList();
    }

    /** What was said last of the very same parts in the same scenario, if that dismisses them. */
    private static Optional<Entry.CombinationJudged> dismissal(Suggestion one, Logged logged) {
        return logged.combination(one.scenario(), one.items(), one.subTypes())
                .filter(Entry.CombinationJudged::dismissed);
    }

    /** Keeps that a combination that is suggested is none, or that it is to be suggested again. The record stays as it is. */
    @Needs(value = Permission.APPROVE, action = "information.suggestions-judge")
    @PostMapping("/api/information/suggestions/judge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void judge(@RequestBody SuggestionJudgement said, HttpServletRequest request) {
        if (said.reason().isBlank()) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "reason-missing",
                    "say why: without a reason nobody can judge it later");
        }
        Suggestion one = Suggestions.of(office.circumstances()).stream()
                .filter(said::isOf)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("suggestion of these parts; perhaps it is declared by now"));
        office.demandOf(one.scenario(), Permission.APPROVE);
        one.items().forEach(item -> office.demandOf(item, Permission.APPROVE));
        office.logbook()
                .write(List.of(new Entry.CombinationJudged(
                        Gate.person(request).user(),
                        office.clock().instant(),
                        one.scenario(),
                        one.items(),
                        one.subTypes(),
                        said.dismissed(),
                        said.reason().strip())));
    }

    private static int severity(Subject scenario) {
        return Severity.of(scenario.facet(ThreatScenario.class)).rating().level();
    }

    private Circumstances around(Kind kind, HttpServletRequest request) {
        Circumstances around = office.circumstances();
        reads.count(around.subjects(kind), request);
        return around;
    }
}
