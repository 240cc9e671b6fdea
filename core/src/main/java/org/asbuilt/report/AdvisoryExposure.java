package org.asbuilt.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.PlantDecision;
import org.asbuilt.logbook.RemediationState;
import org.asbuilt.model.InformationSubType;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.vulnerability.advisory.KnownExploited;
import org.asbuilt.vulnerability.decision.Weakness;
import org.asbuilt.vulnerability.match.Match;

/** What published vulnerabilities mean here, and what was decided. Source: requirements R-11, P3-21 to P3-40. */
public record AdvisoryExposure() implements Report {

    private record Counted(String vulnerability, List<Weakness> all) {
        long with(Match.Status status) {
            return all.stream().filter(one -> one.status() == status).count();
        }

        long decided(PlantDecision decision) {
            return all.stream()
                    .filter(one -> one.decision().filter(decision::equals).isPresent())
                    .count();
        }
    }

    @Override
    public String number() {
        return "R-11";
    }

    @Override
    public String title() {
        return "Exposure to published vulnerabilities";
    }

    @Override
    public String purpose() {
        return "Which assets published vulnerabilities affect, which are exploited, what is to be done now, next or never, and what is overdue.";
    }

    @Override
    public Set<InformationSubType> tells() {
        return Set.of(InformationSubType.ASSET_INVENTORY, InformationSubType.SYSTEM_VULNERABILITIES);
    }

    @Override
    public List<Section> sections(Grounds grounds, Scope scope) {
        Circumstances around = grounds.around();
        List<Weakness> all = grounds.weaknesses().orElse(List.of()).stream()
                .filter(one -> scope.holds(one.asset(), around))
                .toList();
        List<Section> sections = new ArrayList<>();
        for (PlantDecision decision : List.of(PlantDecision.NOW, PlantDecision.NEXT_WINDOW, PlantDecision.NEVER)) {
            sections.add(weaknesses(
                    "To be done: " + decision.words(),
                    all.stream()
                            .filter(one ->
                                    one.decision().filter(decision::equals).isPresent())
                            .toList(),
                    around));
        }
        sections.add(weaknesses(
                "Overdue: planned for a day that has passed and not done",
                all.stream().filter(one -> isOverdue(one, around)).toList(),
                around));
        sections.add(Section.<Weakness>of("Where nobody can tell")
                .column("Asset", one -> Cell.of(one.asset(), around))
                .column("Vulnerability", one -> Cell.of(one.vulnerability()))
                .column(
                        "The fact that is missing",
                        one -> Cell.list(one.matches().stream()
                                .flatMap(match -> match.missing().stream())
                                .map(Cell::words)
                                .distinct()
                                .toList()))
                .column(
                        "Why",
                        one -> Cell.list(one.matches().stream()
                                .filter(match -> match.status() == Match.Status.CANNOT_TELL)
                                .flatMap(match -> match.why().stream())
                                .distinct()
                                .toList()))
                .rows(all.stream()
                        .filter(one -> one.status() == Match.Status.CANNOT_TELL)
                        .toList()));
        sections.add(byVulnerability(all));
        return sections;
    }

    @Override
    public List<String> caveats(Grounds grounds, Scope scope) {
        return grounds.weaknesses().isPresent()
                ? List.of("Only advisories that were taken in are known here.")
                : List.of(
                        "Advisories have not been compared with the record of this moment: nothing follows from this report.");
    }

    private static boolean isOverdue(Weakness one, Circumstances around) {
        return one.isOpen()
                && one.state() != RemediationState.DONE
                && one.work()
                        .flatMap(Entry.Remediated::planned)
                        .filter(day -> day.isBefore(around.today()))
                        .isPresent();
    }

    private static Section weaknesses(String title, List<Weakness> rows, Circumstances around) {
        return Section.<Weakness>of(title)
                .column("Asset", one -> Cell.of(one.asset(), around))
                .column("Vulnerability", one -> Cell.of(one.vulnerability()))
                .column("Title", one -> Cell.of(one.title()))
                .column(
                        "Advisories",
                        one -> Cell.list(one.matches().stream()
                                .map(match -> match.advisory().id())
                                .distinct()
                                .toList()))
                .column("Affected", one -> Cell.choice(one.status()))
                .column(
                        "CVSS base",
                        one -> one.base().map(base -> Cell.of(base, 1)).orElse(Cell.UNKNOWN))
                .column(
                        "Known exploited",
                        one -> one.exploited()
                                .map(KnownExploited::added)
                                .map(day -> Cell.of("since " + day))
                                .orElse(Cell.of("not listed")))
                .column(
                        "EPSS",
                        one -> one.prediction()
                                .map(prediction -> Cell.of(prediction.score(), 3))
                                .orElse(Cell.UNKNOWN))
                .column(
                        "Why",
                        one -> one.decided()
                                .filter(ignored -> one.decidedCounts())
                                .map(decided -> Cell.of(decided.reason() + " (" + decided.person() + ")"))
                                .orElseGet(() -> Cell.of(one.priority().map(priority -> priority.sentence()))))
                .column(
                        "Compensated by",
                        one -> one.decided()
                                .filter(ignored -> one.decidedCounts())
                                .map(Entry.VulnerabilityDecided::compensation)
                                .map(Cell::of)
                                .orElse(Cell.NOTHING))
                .column("Work", one -> Cell.of(one.state().words()))
                .column("Planned for", one -> Cell.day(one.work().flatMap(Entry.Remediated::planned)))
                .rows(rows);
    }

    private static Section byVulnerability(List<Weakness> all) {
        Map<String, List<Weakness>> byName =
                all.stream().collect(Collectors.groupingBy(Weakness::vulnerability, TreeMap::new, Collectors.toList()));
        return Section.<Counted>of("By vulnerability")
                .column("Vulnerability", one -> Cell.of(one.vulnerability()))
                .column("Affected assets", one -> Cell.of(one.with(Match.Status.AFFECTED)))
                .column("Not affected", one -> Cell.of(one.with(Match.Status.NOT_AFFECTED)))
                .column("Cannot tell", one -> Cell.of(one.with(Match.Status.CANNOT_TELL)))
                .column("Now", one -> Cell.of(one.decided(PlantDecision.NOW)))
                .column("Next window", one -> Cell.of(one.decided(PlantDecision.NEXT_WINDOW)))
                .column("Never", one -> Cell.of(one.decided(PlantDecision.NEVER)))
                .column(
                        "Known exploited",
                        one -> Cell.yes(one.all().stream()
                                .anyMatch(weakness -> weakness.exploited().isPresent())))
                .rows(byName.entrySet().stream()
                        .map(entry -> new Counted(entry.getKey(), entry.getValue()))
                        .toList());
    }
}
