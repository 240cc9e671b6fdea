package org.asbuilt.server.record;

import java.util.Optional;
import java.util.Set;
import org.asbuilt.assessment.Assessment;
import org.asbuilt.assessment.Counted;
import org.asbuilt.assessment.Grade;
import org.asbuilt.model.Id;
import org.asbuilt.query.Flag;
import org.asbuilt.query.Standing;
import org.asbuilt.query.Truth;
import org.asbuilt.validation.ValidationState;

/** How subjects stand by the newest assessment and by what waits for a decision, for queries. Safe for use by several threads. */
public final class SubjectStanding implements Standing {
    private final Optional<Assessment> assessment;
    private final Optional<Drift.State> state;

    /**
     * The standing by those, of which each is asked now if a query is going to ask for it, and not by the threads that go through the
     * subjects together: one of them that waited for an assessment might be one of those that make it.
     *
     * @param flags what the query asks for
     */
    public SubjectStanding(Set<Flag> flags, AssessmentShelf assessments, Drift drift) {
        assessment = flags.stream().anyMatch(SubjectStanding::isJudged)
                ? Optional.of(assessments.current())
                : Optional.empty();
        state = flags.contains(Flag.WAITING) ? Optional.of(drift.current()) : Optional.empty();
    }

    private static boolean isJudged(Flag flag) {
        return switch (flag) {
            case VALIDATED, UNVALIDATED, STALE, DISPUTED, FLAGGED -> true;
            case WAITING, UNKNOWN -> false;
        };
    }

    @Override
    public Truth is(Flag flag, Id subject) {
        return switch (flag) {
            case VALIDATED -> isIn(ValidationState.VALIDATED, subject);
            case UNVALIDATED -> isIn(ValidationState.UNVALIDATED, subject);
            case STALE -> isIn(ValidationState.STALE, subject);
            case DISPUTED -> isIn(ValidationState.DISPUTED, subject);
            case FLAGGED ->
                grade(subject)
                        .map(grade -> Truth.of(assessment.orElseThrow().findings(subject).stream()
                                .anyMatch(Counted::counts)))
                        .orElse(Truth.UNKNOWN);
            case WAITING -> Truth.of(state.orElseThrow().waiting(subject) > 0);
            case UNKNOWN -> Truth.UNKNOWN;
        };
    }

    private Truth isIn(ValidationState wanted, Id subject) {
        return grade(subject).map(grade -> Truth.of(grade.state() == wanted)).orElse(Truth.UNKNOWN);
    }

    private Optional<Grade> grade(Id subject) {
        return assessment.orElseThrow().grade(subject);
    }
}
