package org.asbuilt.server.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.asbuilt.access.Permission;
import org.asbuilt.assessment.Assessment;
import org.asbuilt.goal.ClauseStanding;
import org.asbuilt.goal.Crosswalk;
import org.asbuilt.goal.GoalStanding;
import org.asbuilt.goal.Goals;
import org.asbuilt.goal.Guidance;
import org.asbuilt.goal.Principle;
import org.asbuilt.goal.Reference;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.view.CrosswalkView;
import org.asbuilt.server.view.GoalView;
import org.asbuilt.server.view.GuidanceView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What ought to be reached, how far it is, and which clauses of frameworks the same evidence serves. */
@RestController
public class GoalApi {
    private static final int MOST_SUBJECTS = 1000;
    private final FrontOffice office;

    /**
     * The goals of a principle.
     *
     * @param number 1 to 5
     * @param title what it is called
     * @param goals its goals
     */
    public record PrincipleView(int number, String title, List<GoalView> goals) {}

    /**
     * All goals.
     *
     * @param principles the five principles with their goals
     * @param assessing whether it is being found anew how far they are reached
     */
    public record GoalsView(List<PrincipleView> principles, boolean assessing) {}

    /**
     * What the record holds for clauses of frameworks.
     *
     * @param references the clauses that were asked for, or all
     * @param goals the goals that serve the clause that was asked for
     * @param lacking the first of the subjects that lack something for it, by id
     * @param assessing whether it is being found anew
     */
    public record References(
            List<CrosswalkView> references,
            List<GoalView> goals,
            List<CrosswalkView.Lacking> lacking,
            boolean assessing) {}

    /**
     * How far the guidance is covered.
     *
     * @param guidance the documents with their clauses
     * @param assessing whether it is being found anew
     */
    public record CoverageOfGuidance(List<GuidanceView> guidance, boolean assessing) {
        /** Copies the list. */
        public CoverageOfGuidance {
            guidance = List.copyOf(guidance);
        }
    }

    /** The goals of that office. */
    public GoalApi(FrontOffice office) {
        this.office = office;
    }

    /** All goals by principle, and how far each is reached. */
    @Needs(value = Permission.READ, action = "goals.list")
    @GetMapping("/api/goals")
    public GoalsView goals() {
        boolean assessing = office.assessments().isStale();
        Assessment assessment = office.assessments().current();
        List<GoalStanding> standings = GoalStanding.all(assessment);
        return new GoalsView(
                Arrays.stream(Principle.values())
                        .map(principle -> of(principle, standings, assessment))
                        .toList(),
                assessing);
    }

    /** What the record holds for all clauses in short, or for one with its goals and the subjects that lack something. */
    @Needs(value = Permission.READ, action = "goals.references")
    @GetMapping("/api/goals/references")
    public References references(
            @RequestParam Optional<String> reference, @RequestParam(defaultValue = "200") int limit) {
        boolean assessing = office.assessments().isStale();
        Assessment assessment = office.assessments().current();
        if (reference.isEmpty()) {
            return new References(
                    Crosswalk.all(GoalStanding.all(assessment)).stream()
                            .map(CrosswalkView::of)
                            .toList(),
                    List.of(),
                    List.of(),
                    assessing);
        }
        Reference clause = Goals.reference(reference.get())
                .orElseThrow(() -> Refusal.notFound("reference " + reference.get() + "; one such as \""
                        + Goals.references().getFirst().text() + "\" is expected"));
        Crosswalk crosswalk = Crosswalk.of(clause, assessment);
        return new References(
                List.of(CrosswalkView.of(crosswalk)),
                crosswalk.standings().stream()
                        .map(one -> GoalView.of(one, assessment.around()))
                        .toList(),
                crosswalk.lacking().entrySet().stream()
                        .limit(Math.clamp(limit, 1, MOST_SUBJECTS))
                        .map(one -> CrosswalkView.Lacking.of(one.getKey(), one.getValue(), assessment.around()))
                        .toList(),
                assessing);
    }

    /** Every clause of the five principles, the secure connectivity principles and the zone and conduit requirements, as it stands. */
    @Needs(value = Permission.READ, action = "goals.coverage")
    @GetMapping("/api/goals/coverage")
    public CoverageOfGuidance coverage() {
        boolean assessing = office.assessments().isStale();
        Assessment assessment = office.assessments().current();
        List<ClauseStanding> standings = ClauseStanding.all(assessment);
        return new CoverageOfGuidance(
                Arrays.stream(Guidance.values())
                        .map(guidance -> GuidanceView.of(guidance, standings, assessment.around()))
                        .toList(),
                assessing);
    }

    private static PrincipleView of(Principle principle, List<GoalStanding> standings, Assessment assessment) {
        return new PrincipleView(
                principle.number(),
                principle.title(),
                standings.stream()
                        .filter(one -> one.goal().principle() == principle)
                        .map(one -> GoalView.of(one, assessment.around()))
                        .toList());
    }
}
