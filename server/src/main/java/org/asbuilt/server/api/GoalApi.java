package org.asbuilt.server.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.asbuilt.access.Permission;
import org.asbuilt.goal.ClauseStanding;
import org.asbuilt.goal.Crosswalk;
import org.asbuilt.goal.GoalStanding;
import org.asbuilt.goal.Goals;
import org.asbuilt.goal.Guidance;
import org.asbuilt.goal.Measured;
import org.asbuilt.goal.Principle;
import org.asbuilt.goal.Reference;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.view.CrosswalkView;
import org.asbuilt.server.view.GoalView;
import org.asbuilt.server.view.GuidanceView;
import org.asbuilt.validation.Circumstances;
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
        Found found = found();
        List<GoalStanding> standings = GoalStanding.all(found.measured());
        return new GoalsView(
                Arrays.stream(Principle.values())
                        .map(principle -> of(principle, standings, found.around()))
                        .toList(),
                found.assessing());
    }

    /** What the record holds for all clauses in short, or for one with its goals and the subjects that lack something. */
    @Needs(value = Permission.READ, action = "goals.references")
    @GetMapping("/api/goals/references")
    public References references(
            @RequestParam Optional<String> reference, @RequestParam(defaultValue = "200") int limit) {
        Found found = found();
        if (reference.isEmpty()) {
            return new References(
                    Crosswalk.all(found.measured()).stream()
                            .map(CrosswalkView::of)
                            .toList(),
                    List.of(),
                    List.of(),
                    found.assessing());
        }
        Reference clause = Goals.reference(reference.get())
                .orElseThrow(() -> Refusal.notFound("reference " + reference.get() + "; one such as \""
                        + Goals.references().getFirst().text() + "\" is expected"));
        Crosswalk crosswalk = Crosswalk.of(clause, found.measured());
        return new References(
                List.of(CrosswalkView.of(crosswalk)),
                crosswalk.standings().stream()
                        .map(one -> GoalView.of(one, found.around()))
                        .toList(),
                crosswalk.lacking().entrySet().stream()
                        .limit(Math.clamp(limit, 1, MOST_SUBJECTS))
                        .map(one -> CrosswalkView.Lacking.of(one.getKey(), one.getValue(), found.around()))
                        .toList(),
                found.assessing());
    }

    /** Every clause of the five principles, the secure connectivity principles and the zone and conduit requirements, as it stands. */
    @Needs(value = Permission.READ, action = "goals.coverage")
    @GetMapping("/api/goals/coverage")
    public CoverageOfGuidance coverage() {
        Found found = found();
        List<ClauseStanding> standings = ClauseStanding.all(found.measured());
        return new CoverageOfGuidance(
                Arrays.stream(Guidance.values())
                        .map(guidance -> GuidanceView.of(guidance, standings, found.around()))
                        .toList(),
                found.assessing());
    }

    /** What is found so far, and whether it is being found anew; that is asked first, so that nobody waits for what has just been finished. */
    private record Found(Measured measured, boolean assessing) {
        Circumstances around() {
            return measured.around();
        }
    }

    private Found found() {
        boolean assessing = office.assessments().isStale() || office.permitted().isChecking();
        return new Found(
                Measured.of(office.assessments().current(), office.permitted().threeWay()), assessing);
    }

    private static PrincipleView of(Principle principle, List<GoalStanding> standings, Circumstances around) {
        return new PrincipleView(
                principle.number(),
                principle.title(),
                standings.stream()
                        .filter(one -> one.goal().principle() == principle)
                        .map(one -> GoalView.of(one, around))
                        .toList());
    }
}
