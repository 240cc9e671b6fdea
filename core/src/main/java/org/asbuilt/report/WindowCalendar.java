package org.asbuilt.report;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.asbuilt.calendar.Span;
import org.asbuilt.calendar.Windows;
import org.asbuilt.change.Change;
import org.asbuilt.change.Plan;
import org.asbuilt.ledger.Subject;
import org.asbuilt.logbook.PlantDecision;
import org.asbuilt.model.Id;
import org.asbuilt.model.InformationSubType;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.vulnerability.decision.Weakness;
import org.asbuilt.vulnerability.match.Match;

/** When the plant may be touched, and what could be done then. Source: requirements R-19, P1.M-16, P3-14. */
public record WindowCalendar() implements Report {
    private static final Duration AHEAD = Duration.ofDays(92);
    private static final int MOST_NAMED = 12;

    @Override
    public String number() {
        return "R-19";
    }

    @Override
    public String title() {
        return "Maintenance windows";
    }

    @Override
    public String purpose() {
        return "When the plant may be touched in the next three months, and what waits to be done in each window.";
    }

    @Override
    public Set<InformationSubType> tells() {
        return Set.of(InformationSubType.SITE_DETAILS, InformationSubType.SYSTEM_VULNERABILITIES);
    }

    @Override
    public List<Section> sections(Grounds grounds, Scope scope) {
        Circumstances around = grounds.around();
        Windows windows = new Windows(around);
        List<Weakness> waiting = grounds.weaknesses().orElse(List.of()).stream()
                .filter(one -> one.isOpen()
                        && one.decision()
                                .filter(PlantDecision.NEXT_WINDOW::equals)
                                .isPresent())
                .filter(one -> scope.holds(one.asset(), around))
                .toList();
        List<Windows.Opening> openings = windows
                .calendar(new Span(around.now(), around.now().plus(AHEAD)))
                .stream()
                .filter(one -> one.windows().stream().anyMatch(id -> scope.holds(id, around)))
                .toList();
        return List.of(
                Section.<Windows.Opening>of("Windows of the next three months")
                        .column("Opens (UTC)", one -> Cell.moment(one.span().from()))
                        .column("Closes (UTC)", one -> Cell.moment(one.span().until()))
                        .column("Hours", one -> Cell.of(one.span().length().toMinutes() / 60.0, 1))
                        .column("Window", one -> Cell.of(one.windows(), around))
                        .column("Conditions", one -> Cell.list(one.conditions()))
                        .column("Changes planned", one -> changes(one, grounds))
                        .column("Vulnerabilities that wait for a window", one -> waits(one, waiting, windows, around))
                        .rows(openings),
                Section.<Weakness>of("Waits for a window and none opens in that time")
                        .column("Asset", one -> Cell.of(one.asset(), around))
                        .column("Vulnerability", one -> Cell.of(one.vulnerability()))
                        .rows(waiting.stream()
                                .filter(one -> !opens(covering(one.asset(), windows, around), openings))
                                .toList()),
                Section.<Weakness>of("Perhaps waits for a window: nobody can tell whether it is affected")
                        .column("Asset", one -> Cell.of(one.asset(), around))
                        .column("Vulnerability", one -> Cell.of(one.vulnerability()))
                        .column("Window that opens", one -> opening(one.asset(), windows, openings, around))
                        .rows(grounds.weaknesses().orElse(List.of()).stream()
                                .filter(one -> one.status() == Match.Status.CANNOT_TELL)
                                .filter(one -> scope.holds(one.asset(), around))
                                .toList()),
                Section.<Subject>of("Assets for which no window opens in that time")
                        .column("Asset", one -> Cell.of(one.id(), around))
                        .column("Zone", one -> Cell.of(around.zone(one), around))
                        .rows(scope.subjects(Kind.ASSET, around).stream()
                                .filter(around::isAtWork)
                                .filter(one -> !opens(covering(one.id(), windows, around), openings))
                                .toList()));
    }

    private static Cell changes(Windows.Opening opening, Grounds grounds) {
        return Cell.list(grounds.changes().stream()
                .filter(Change::isOpen)
                .filter(change -> change.plan()
                                .window()
                                .filter(opening.windows()::contains)
                                .isPresent()
                        || change.period()
                                .filter(period -> meets(period, opening.span()))
                                .isPresent())
                .map(change -> change.id() + " " + change.title())
                .toList());
    }

    private static boolean meets(Plan.Period period, Span span) {
        return period.from().isBefore(span.until()) && span.from().isBefore(period.until());
    }

    private static List<Id> covering(Id asset, Windows windows, Circumstances around) {
        return around.subject(asset).stream()
                .flatMap(found -> windows.covering(found).stream())
                .map(Subject::id)
                .toList();
    }

    /** The windows of an asset that open in that time: one that has closed for good is none to wait for. */
    private static Cell opening(Id asset, Windows windows, List<Windows.Opening> openings, Circumstances around) {
        List<Id> ahead = covering(asset, windows, around).stream()
                .filter(window -> opens(List.of(window), openings))
                .toList();
        return ahead.isEmpty() ? Cell.of("none in that time") : Cell.of(ahead, around);
    }

    private static boolean opens(List<Id> windows, List<Windows.Opening> openings) {
        return openings.stream().anyMatch(opening -> opening.windows().stream().anyMatch(windows::contains));
    }

    private static Cell waits(Windows.Opening opening, List<Weakness> waiting, Windows windows, Circumstances around) {
        List<Weakness> those = waiting.stream()
                .filter(one -> covering(one.asset(), windows, around).stream().anyMatch(opening.windows()::contains))
                .toList();
        Stream<Id> assets = those.stream().map(Weakness::asset).distinct().limit(MOST_NAMED);
        return new Cell(
                those.isEmpty()
                        ? ""
                        : those.size() + ": "
                                + String.join(
                                        "; ",
                                        those.stream()
                                                .limit(MOST_NAMED)
                                                .map(one -> one.vulnerability() + " at " + around.title(one.asset()))
                                                .toList())
                                + (those.size() > MOST_NAMED ? " and more" : ""),
                Cell.Sort.TEXT,
                assets.toList());
    }
}
