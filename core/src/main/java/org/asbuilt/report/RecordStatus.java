package org.asbuilt.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.asbuilt.assessment.Quality;
import org.asbuilt.goal.ClauseStanding;
import org.asbuilt.goal.GoalStanding;
import org.asbuilt.goal.GoalState;
import org.asbuilt.goal.Guidance;
import org.asbuilt.goal.Measured;
import org.asbuilt.goal.Principle;
import org.asbuilt.logbook.Entry;
import org.asbuilt.model.InformationSubType;
import org.asbuilt.rule.Finding;
import org.asbuilt.validation.Circumstances;

/** How far the record reaches what the guidance asks for, principle by principle. Source: requirements R-01, G-13. */
public record RecordStatus() implements Report {
    private record OfPrinciple(Principle principle, List<GoalStanding> standings) {
        long count(GoalState state) {
            return standings.stream().filter(one -> one.state() == state).count();
        }
    }

    @Override
    public String number() {
        return "R-01";
    }

    @Override
    public String title() {
        return "Status of the record";
    }

    @Override
    public String purpose() {
        return "What is achieved, partial, a gap or an accepted exception, for each principle of the guidance, and on what evidence.";
    }

    @Override
    public Set<InformationSubType> tells() {
        return Set.of(InformationSubType.ANALYTICAL_OUTPUTS);
    }

    @Override
    public List<Section> sections(Grounds grounds, Scope scope) {
        Measured measured = Measured.of(grounds.assessment(), grounds.threeWay());
        List<GoalStanding> all = GoalStanding.all(measured);
        Quality whole = scope.place().flatMap(grounds.assessment()::quality).orElseGet(grounds.assessment()::whole);
        List<Section> sections = new ArrayList<>(List.of(
                Section.<OfPrinciple>of("The five principles")
                        .note(
                                "Goals of each principle by their state. None of these states says that a law or standard is complied with.")
                        .column(
                                "Principle",
                                one -> Cell.of(one.principle().number() + ". "
                                        + one.principle().title()))
                        .column("Achieved", one -> Cell.of(one.count(GoalState.ACHIEVED)))
                        .column("Partial", one -> Cell.of(one.count(GoalState.PARTIAL)))
                        .column("Gap", one -> Cell.of(one.count(GoalState.GAP)))
                        .column("Accepted exception", one -> Cell.of(one.count(GoalState.ACCEPTED_EXCEPTION)))
                        .column("Nothing to measure", one -> Cell.of(one.count(GoalState.NOTHING_TO_MEASURE)))
                        .rows(Arrays.stream(Principle.values())
                                .map(principle -> new OfPrinciple(
                                        principle,
                                        all.stream()
                                                .filter(one -> one.goal().principle() == principle)
                                                .toList()))
                                .toList()),
                Section.<Quality>of("How sure the record is")
                        .column("Subjects", one -> Cell.of(one.subjects()))
                        .column("Complete", one -> Cell.of(one.complete()))
                        .column("Confirmed by an expert", one -> Cell.of(one.confirmed()))
                        .column("Validated", one -> Cell.of(one.validated()))
                        .column("Disputed", one -> Cell.of(one.disputed()))
                        .column("Stale", one -> Cell.of(one.stale()))
                        .column("Only from design", one -> Cell.of(one.designedOnly()))
                        .column("Assets observed", one -> Cell.of(one.observed() + " of " + one.observable()))
                        .column("Score (0 to 100)", one -> Cell.of(one.score().points(), 1))
                        .rows(List.of(whole)),
                Section.<GoalStanding>of("The goals")
                        .note(
                                "\"Looked at\" counts the subjects that a goal is about and of which enough is recorded to judge it."
                                        + " \"Not recorded\" are the others, and while there are such a goal is at most partial. \"Met\" are those of them against which no finding counts;"
                                        + " \"evidenced\" those about which a source says something. \"Without a finding\" are sources that were taken"
                                        + " in and are not registered, and connections of which the rules of devices, as R-06 works them out, permit"
                                        + " something else than the record says: they are looked at and not met.")
                        .column("Goal", one -> Cell.of(one.goal().id()))
                        .column(
                                "What ought to be reached",
                                one -> Cell.of(one.goal().sentence()))
                        .column("State", one -> Cell.choice(one.state()))
                        .column("Looked at", one -> Cell.of(one.lookedAt()))
                        .column("Not recorded", one -> Cell.of(one.passedOver()))
                        .column("Met", one -> Cell.of(one.met()))
                        .column("Evidenced", one -> Cell.of(one.evidenced()))
                        .column("Open findings", one -> Cell.of(one.open().size()))
                        .column("Without a finding", one -> Cell.of(one.unfound()))
                        .column(
                                "Accepted exceptions",
                                one -> Cell.of(one.exceptions().size()))
                        .rows(all)));
        List<ClauseStanding> clauses = ClauseStanding.all(measured);
        for (Guidance guidance : Guidance.values()) {
            sections.add(coverage(
                    guidance,
                    clauses.stream()
                            .filter(one -> one.clause().guidance() == guidance)
                            .toList()));
        }
        sections.add(exceptions(clauses, grounds.assessment().around()));
        return sections;
    }

    private record Borne(Finding finding, Entry.Waived waiver, List<String> clauses) {}

    private static Section exceptions(List<ClauseStanding> clauses, Circumstances around) {
        Map<Finding, List<String>> touched = new LinkedHashMap<>();
        Map<Finding, Entry.Waived> waivers = new LinkedHashMap<>();
        clauses.forEach(clause -> clause.exceptions()
                .forEach(one -> one.waiver().ifPresent(waiver -> {
                    waivers.put(one.finding(), waiver);
                    touched.computeIfAbsent(one.finding(), finding -> new ArrayList<>())
                            .add(clause.clause().guidance().title() + ": "
                                    + clause.clause().number());
                })));
        return Section.<Borne>of("Accepted exceptions")
                .note("What rules find against a clause and somebody bears, first what counts again first.")
                .column("What is found", one -> Cell.of(one.finding().sentence()))
                .column("About", one -> Cell.of(one.finding().subject(), around))
                .column("Clauses", one -> Cell.list(one.clauses()))
                .column("Accepted by", one -> Cell.of(one.waiver().person()))
                .column("Accepted on", one -> Cell.moment(one.waiver().at()))
                .column("Why", one -> Cell.of(one.waiver().reason()))
                .column("Done instead", one -> Cell.of(one.waiver().compensation()))
                .column("Until", one -> Cell.moment(one.waiver().until()))
                .rows(waivers.entrySet().stream()
                        .map(one -> new Borne(
                                one.getKey(), one.getValue(), Objects.requireNonNull(touched.get(one.getKey()))))
                        .sorted(Comparator.comparing((Borne one) -> one.waiver().until())
                                .thenComparing(Borne::finding))
                        .toList());
    }

    private static Section coverage(Guidance guidance, List<ClauseStanding> clauses) {
        return Section.<ClauseStanding>of("Coverage: " + guidance.title())
                .note(
                        "Every clause by number, in our own words, with what the record shows of it now. A figure counts where no rule finds what"
                                + " is lacking. \"Not recorded\" are subjects of which too little is recorded to look at them.")
                .column("Clause", one -> Cell.of(one.clause().number()))
                .column("What it asks", one -> Cell.of(one.clause().words()))
                .column("State", one -> Cell.choice(one.state()))
                .column("Looked at", one -> Cell.of(one.lookedAt()))
                .column("Not recorded", one -> Cell.of(one.passedOver()))
                .column("Met", one -> Cell.of(one.met()))
                .column("Open findings", one -> Cell.of(one.open().size()))
                .column("Lacking by a figure", one -> Cell.of(one.lacking()))
                .column("Accepted exceptions", one -> Cell.of(one.exceptions().size()))
                .column("Measured by", one -> Cell.list(one.clause().measures()))
                .rows(clauses);
    }

    @Override
    public List<String> caveats(Grounds grounds, Scope scope) {
        List<String> caveats = new ArrayList<>();
        if (scope.place().isPresent()) {
            caveats.add("Goals are measured over the whole plant, also for one place.");
        }
        if (grounds.threeWay().isEmpty()) {
            caveats.add(
                    "What rules of devices permit is not worked out for this moment or not shown to this reader: goals about it go by what the record says.");
        }
        return caveats;
    }
}
