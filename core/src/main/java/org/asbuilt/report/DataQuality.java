package org.asbuilt.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.asbuilt.assessment.Assessment;
import org.asbuilt.assessment.Counted;
import org.asbuilt.assessment.Deduction;
import org.asbuilt.assessment.Grade;
import org.asbuilt.assessment.Quality;
import org.asbuilt.assessment.Question;
import org.asbuilt.model.Id;
import org.asbuilt.model.InformationSubType;
import org.asbuilt.model.Kind;

/** How complete, accurate, consistent and timely the record is, place by place. Source: requirements R-02, P1.V-01 to P1.V-12. */
public record DataQuality() implements Report {
    private static final List<Kind> ORDER = List.of(Kind.SITE, Kind.SYSTEM, Kind.ZONE);
    private static final int MOST_QUESTIONS = 50;

    private record OfPlace(Optional<Id> place, Quality quality) {}

    @Override
    public String number() {
        return "R-02";
    }

    @Override
    public String title() {
        return "Data quality";
    }

    @Override
    public String purpose() {
        return "How complete, accurate, consistent and timely the record is, what lowers it, and what is best found out next.";
    }

    @Override
    public Set<InformationSubType> tells() {
        return Set.of(InformationSubType.ASSET_INVENTORY);
    }

    @Override
    public List<Section> sections(Grounds grounds, Scope scope) {
        return List.of(
                places(grounds, scope),
                lowers(grounds, scope),
                questions(grounds, scope),
                disputed(grounds, scope),
                findings(grounds, scope));
    }

    /** How every place fares by the four criteria. */
    static Section places(Grounds grounds, Scope scope) {
        Assessment assessment = grounds.assessment();
        List<OfPlace> places = Stream.concat(
                        scope.place().isPresent()
                                ? Stream.empty()
                                : Stream.of(new OfPlace(Optional.empty(), assessment.whole())),
                        assessment
                                .places()
                                .filter(id -> scope.holds(id, grounds.around()))
                                .sorted(Comparator.comparingInt((Id id) -> ORDER.indexOf(id.kind()))
                                        .thenComparing(id -> grounds.around().name(id)))
                                .flatMap(id -> assessment.quality(id).stream()
                                        .map(quality -> new OfPlace(Optional.of(id), quality))))
                .toList();
        return Section.<OfPlace>of("The four criteria by place")
                .column(
                        "Place",
                        one -> one.place()
                                .map(id -> Cell.of(id, grounds.around()))
                                .orElse(Cell.of("The whole record")))
                .column("Subjects", one -> Cell.of(one.quality().subjects()))
                .column("Complete", one -> Cell.of(one.quality().complete()))
                .column("Accurate (confirmed)", one -> Cell.of(one.quality().confirmed()))
                .column("Conflicts", one -> Cell.of(one.quality().conflicts()))
                .column("Disputed", one -> Cell.of(one.quality().disputed()))
                .column("Stale", one -> Cell.of(one.quality().stale()))
                .column("Validated", one -> Cell.of(one.quality().validated()))
                .column("Score (0 to 100)", one -> Cell.of(one.quality().score().points(), 1))
                .rows(places);
    }

    /** What lowers the score. */
    static Section lowers(Grounds grounds, Scope scope) {
        Assessment assessment = grounds.assessment();
        Quality whole = scope.place().flatMap(assessment::quality).orElseGet(assessment::whole);
        return Section.<Deduction>of("What lowers the score")
                .column(
                        "Cause",
                        one -> one.cause()
                                .rule()
                                .map(Cell::of)
                                .orElseGet(() -> Cell.choice(one.cause().criterion())))
                .column("Points", one -> Cell.of(one.points(), 2))
                .column("Why", one -> Cell.of(one.note()))
                .rows(whole.score().deductions());
    }

    /** What is best asked next. */
    static Section questions(Grounds grounds, Scope scope) {
        return Section.<Question>of("What is best found out next")
                .note("The first " + MOST_QUESTIONS + ".")
                .column("Subject", one -> Cell.of(one.subject(), grounds.around()))
                .column("Question", one -> Cell.of(one.sentence()))
                .column("Why it comes first", one -> Cell.list(one.reasons()))
                .rows(grounds.assessment().questions().stream()
                        .filter(one -> scope.holds(one.subject(), grounds.around()))
                        .limit(MOST_QUESTIONS)
                        .toList());
    }

    /** Subjects about which sources differ or that nobody confirmed lately. */
    static Section disputed(Grounds grounds, Scope scope) {
        return Section.<Grade>of("Disputed and stale")
                .column("Subject", one -> Cell.of(one.subject(), grounds.around()))
                .column("Kind", one -> Cell.of(one.kind().text()))
                .column("State", one -> Cell.choice(one.state()))
                .column("Filled", one -> Cell.of(one.filled() + " of " + one.required()))
                .column("Conflicts", one -> Cell.of(one.conflicts()))
                .column("Accuracy", one -> Cell.choice(one.accuracy()))
                .column("Timeliness", one -> Cell.choice(one.timeliness()))
                .rows(grounds.assessment().grades().stream()
                        .filter(one -> switch (one.state()) {
                            case STALE, DISPUTED -> scope.holds(one.subject(), grounds.around());
                            case UNVALIDATED, PARTIALLY_VALIDATED, VALIDATED -> false;
                        })
                        .toList());
    }

    /** What rules find that counts. */
    static Section findings(Grounds grounds, Scope scope) {
        return Section.<Counted>of("Findings that count")
                .column("Subject", one -> Cell.of(one.finding().subject(), grounds.around()))
                .column("Weight", one -> Cell.choice(one.finding().severity()))
                .column("Rule", one -> Cell.of(one.finding().rule()))
                .column("What is found", one -> Cell.of(one.finding().sentence()))
                .rows(grounds.assessment().findings().stream()
                        .filter(Counted::counts)
                        .filter(one -> scope.holds(one.finding().subject(), grounds.around()))
                        .toList());
    }
}
