package org.asbuilt.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.asbuilt.rule.Finding;
import org.asbuilt.rule.Rules;
import org.asbuilt.rule.Severity;

/** How complete, accurate, consistent and timely the record is, place by place. Source: requirements R-02, P1.V-01 to P1.V-12. */
public record DataQuality() implements Report {
    private static final List<Kind> ORDER = List.of(Kind.SITE, Kind.SYSTEM, Kind.ZONE);
    private static final int MOST_QUESTIONS = 50;

    /** What is found, with a mark where the subject is named. */
    private record Found(String rule, Severity weight, String words) {
        static Found of(Finding finding, Grounds grounds) {
            String name = grounds.around().title(finding.subject());
            return new Found(
                    finding.rule(), finding.severity(), finding.sentence().replace(name, "\u2026"));
        }
    }

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
        return "How complete, accurate, consistent and timely the record is, what lowers it, and what is best found"
                + " out next.";
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
                .note("How many subjects have all that is asked of them (complete), are confirmed by experts in all"
                        + " that is recorded (accurate), and rest at least in part on evidence from before the"
                        + " last work on the plant (stale). Conflicts: matters that wait for a decision between"
                        + " sources; disputed: subjects that have one. Score: the mean of the subjects, 25 points"
                        + " for each criterion.")
                .column(
                        "Place",
                        one -> one.place()
                                .map(id -> Cell.of(id, grounds.around()))
                                .orElse(Cell.of("The whole record")))
                .column(
                        "Kind",
                        one -> one.place().map(id -> Cell.choice(id.kind())).orElse(Cell.NOTHING))
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
                .note("Points of 100, in the mean of the subjects: first the criteria themselves, and of rules what"
                        + " their findings take besides.")
                .column(
                        "Cause",
                        one -> one.cause()
                                .rule()
                                .map(rule -> Cell.of(sentence(rule)))
                                .orElseGet(() -> Cell.choice(one.cause().criterion())))
                .column("Points", one -> Cell.of(one.points(), 2))
                .rows(whole.score().deductions());
    }

    /** What is best asked next. */
    static Section questions(Grounds grounds, Scope scope) {
        List<Question> all = grounds.assessment().questions().stream()
                .filter(one -> scope.holds(one.subject(), grounds.around()))
                .toList();
        return Section.<Question>of("What is best found out next")
                .note(all.size() > MOST_QUESTIONS ? "The first " + MOST_QUESTIONS + " of " + all.size() + "." : "")
                .column("Subject", one -> subject(one, grounds))
                .column("Question", one -> Cell.of(one.sentence()))
                .column("Why it comes first", one -> Cell.list(one.reasons()))
                .rows(all.stream().limit(MOST_QUESTIONS).toList());
    }

    /** What is not in the record yet has no name there, but the sources have one for it. */
    private static Cell subject(Question question, Grounds grounds) {
        return grounds.around().subject(question.subject()).isPresent()
                ? Cell.of(question.subject(), grounds.around())
                : new Cell(question.name(), Cell.Sort.TEXT, List.of(question.subject()));
    }

    /** Subjects about which sources differ or that nobody confirmed lately. */
    static Section disputed(Grounds grounds, Scope scope) {
        return Section.<Grade>of("Disputed and stale")
                .column("Subject", one -> Cell.of(one.subject(), grounds.around()))
                .column("Kind", one -> Cell.choice(one.kind()))
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
                        .sorted(Comparator.comparing(Grade::kind)
                                .thenComparing(Grade::subject, Scope.byName(grounds.around())))
                        .toList());
    }

    /** What rules find that counts, in one row where the same is found of several. */
    static Section findings(Grounds grounds, Scope scope) {
        Map<Found, List<Finding>> alike = new LinkedHashMap<>();
        grounds.assessment().findings().stream()
                .filter(Counted::counts)
                .map(Counted::finding)
                .filter(one -> scope.holds(one.subject(), grounds.around()))
                .forEach(one -> alike.computeIfAbsent(Found.of(one, grounds), found -> new ArrayList<>())
                        .add(one));
        return Section.<Map.Entry<Found, List<Finding>>>of("Findings that count")
                .note("One row where the same is found of several subjects: \u2026 then stands for each of them.")
                .column("What ought to be", one -> Cell.of(sentence(one.getKey().rule())))
                .column("Weight", one -> Cell.choice(one.getKey().weight()))
                .column("How many", one -> Cell.of(one.getValue().size()))
                .column(
                        "What is found",
                        one -> Cell.of(
                                one.getValue().size() == 1
                                        ? one.getValue().getFirst().sentence()
                                        : one.getKey().words()))
                .column(
                        "Subjects",
                        one -> Cell.of(
                                one.getValue().stream()
                                        .map(Finding::subject)
                                        .distinct()
                                        .sorted(Scope.byName(grounds.around()))
                                        .toList(),
                                grounds.around()))
                .rows(List.copyOf(alike.entrySet()));
    }

    /** The sentence of a rule. */
    private static String sentence(String rule) {
        return Rules.named(rule).map(found -> found.manual().sentence()).orElse(rule);
    }
}
