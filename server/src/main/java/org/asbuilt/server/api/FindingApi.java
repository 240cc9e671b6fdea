package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asbuilt.access.Permission;
import org.asbuilt.assessment.Assessment;
import org.asbuilt.assessment.Counted;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.rule.Finding;
import org.asbuilt.rule.Rules;
import org.asbuilt.rule.Severity;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.view.FindingView;
import org.asbuilt.server.view.RuleView;
import org.asbuilt.validation.Circumstances;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What rules find in the record. */
@RestController
public class FindingApi {
    private static final List<Severity> HEAVIEST_FIRST = List.of(Severity.values());
    private static final int MOST_WAIVED = 1000;
    /** Characters of a sentence that findings of one rule about one subject are ordered by. */
    private static final int BEGINNING = 100;

    private final FrontOffice office;

    /**
     * A stretch of findings.
     *
     * @param findings the findings
     * @param next to be given as {@code after}
     * @param total how many match
     * @param bySeverity how many match of each severity, whatever severity was asked for
     * @param assessing whether they are being found anew
     */
    public record Findings(
            List<FindingView> findings,
            Optional<String> next,
            long total,
            Map<String, Long> bySeverity,
            boolean assessing) {}

    /**
     * That findings are borne for a time.
     *
     * @param finding the key of a finding
     * @param findings the keys of several
     * @param reason why
     * @param compensation what is done instead
     * @param until when it counts again; must be to come
     */
    public record Waiver(
            Optional<String> finding,
            Optional<List<String>> findings,
            String reason,
            Optional<String> compensation,
            Instant until) {
        Set<String> keys() {
            TreeSet<String> keys = new TreeSet<>(findings.orElseGet(List::of));
            finding.ifPresent(keys::add);
            return keys;
        }
    }

    /** The findings of that office. */
    public FindingApi(FrontOffice office) {
        this.office = office;
    }

    /**
     * The findings, heaviest first: errors, warnings, notes; of one severity by the name of their rule, of one rule by the name of what they
     * are about, PLC-2 before PLC-10. They may be found anew between two pages: the next one begins behind the last row of the page before,
     * whether or not that is still a finding, so one that stays as it is comes exactly once.
     */
    @Needs(value = Permission.READ, action = "findings.list")
    @GetMapping("/api/findings")
    public Findings list(
            @RequestParam Optional<String> rule,
            @RequestParam Optional<String> severity,
            @RequestParam Optional<String> kind,
            @RequestParam Optional<String> zone,
            @RequestParam Optional<String> subject,
            @RequestParam Optional<Boolean> waived,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "100") int limit) {
        boolean assessing = office.assessments().isStale();
        Assessment assessment = office.assessments().current();
        Optional<Kind> ofKind = kind.map(Kind::parse);
        Optional<Id> place = zone.map(Id::new);
        Optional<Id> about = subject.map(Id::new);
        List<Counted> matching = assessment.findings().stream()
                .filter(one -> rule.map(one.finding().rule()::equals).orElse(true))
                .filter(one -> ofKind.map(wanted -> one.finding().subject().kind() == wanted)
                        .orElse(true))
                .filter(one -> about.map(one.finding().subject()::equals).orElse(true))
                .filter(one ->
                        place.map(id -> assessment.isIn(one.finding(), id)).orElse(true))
                .filter(one -> waived.map(wanted -> wanted != one.counts()).orElse(true))
                .toList();
        Map<String, Long> bySeverity = matching.stream()
                .collect(Collectors.groupingBy(
                        one -> one.finding().severity().name(), TreeMap::new, Collectors.counting()));
        List<Counted> those = matching.stream()
                .filter(one -> severity.map(
                                wanted -> one.finding().severity().name().equals(wanted.toUpperCase(Locale.ROOT)))
                        .orElse(true))
                .toList();
        Page<Counted> page = heaviestFirst(assessment.around()).page(those, after, limit);
        return new Findings(
                page.rows().stream()
                        .map(one -> FindingView.of(one, assessment.around()))
                        .toList(),
                page.next(),
                page.total(),
                bySeverity,
                assessing);
    }

    private static Keyset<Counted> heaviestFirst(Circumstances around) {
        return Keyset.<Counted>of("findings")
                .by(one -> Integer.toString(HEAVIEST_FIRST.indexOf(one.finding().severity())))
                .by(one -> one.finding().rule())
                .byName(one -> around.name(one.finding().subject()))
                .by(one -> one.finding().subject().value())
                .byName(one -> beginning(one.finding().sentence()))
                .by(one -> Digest.of(one.finding().key().getBytes(StandardCharsets.UTF_8))
                        .hex());
    }

    /** What orders a row stands in addresses, which are not as long as some sentences and keys are. */
    private static String beginning(String sentence) {
        return sentence.substring(0, Math.min(BEGINNING, sentence.length()));
    }

    /** All rules, with how many findings there are of each. */
    @Needs(value = Permission.READ, action = "rules.list")
    @GetMapping("/api/rules")
    public List<RuleView> rules() {
        Map<String, Long> found = count(counted -> true);
        Map<String, Long> waived = count(counted -> !counted.counts());
        return Rules.ALL.stream()
                .map(rule ->
                        RuleView.of(rule, found.getOrDefault(rule.name(), 0L), waived.getOrDefault(rule.name(), 0L)))
                .toList();
    }

    /** Has findings borne for a time, all of them or none: they are shown, and lower nothing. */
    @Needs(value = Permission.APPROVE, action = "findings.waive")
    @PostMapping("/api/findings/waive")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void waive(@RequestBody Waiver waiver, HttpServletRequest request) {
        if (waiver.reason().isBlank()) {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "reason-missing", "a waiver needs a reason");
        }
        if (!waiver.until().isAfter(office.clock().instant())) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT, "waiver-over", "a waiver ends at a time that is to come");
        }
        Set<String> keys = waiver.keys();
        if (keys.isEmpty() || keys.size() > MOST_WAIVED) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "findings-missing",
                    "a waiver names 1 to " + MOST_WAIVED + " findings");
        }
        office.assessments().refresh().findings().stream()
                .map(Counted::finding)
                .filter(finding -> keys.contains(finding.key()))
                .map(Finding::subject)
                .distinct()
                .forEach(subject -> office.demandOf(subject, Permission.APPROVE));
        boolean stands = office.attestations()
                .waive(
                        Gate.person(request).user(),
                        keys,
                        waiver.reason().strip(),
                        waiver.compensation().orElse("").strip(),
                        waiver.until());
        if (!stands) {
            throw Refusal.notFound("finding " + String.join(" or ", keys) + "; perhaps it is settled");
        }
    }

    private Map<String, Long> count(java.util.function.Predicate<Counted> which) {
        return office.assessments().current().findings().stream()
                .filter(which)
                .collect(Collectors.groupingBy(one -> one.finding().rule(), Collectors.counting()));
    }
}
