package org.asbuilt.server.record;

import java.util.Optional;
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
    private final AssessmentShelf assessments;
    private final Drift drift;
    private Optional<Assessment> assessment = Optional.empty();
    private Optional<Drift.State> state = Optional.empty();

    /** The standing by those; neither is asked before a query asks for it. */
    public SubjectStanding(AssessmentShelf assessments, Drift drift) {
        this.assessments = assessments;
        this.drift = drift;
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
                        .map(grade ->
                                Truth.of(assessment().findings(subject).stream().anyMatch(Counted::counts)))
                        .orElse(Truth.UNKNOWN);
            case WAITING -> Truth.of(state().waiting(subject) > 0);
            case UNKNOWN -> Truth.UNKNOWN;
        };
    }

    private Truth isIn(ValidationState wanted, Id subject) {
        return grade(subject).map(grade -> Truth.of(grade.state() == wanted)).orElse(Truth.UNKNOWN);
    }

    private Optional<Grade> grade(Id subject) {
        return assessment().grade(subject);
    }

    private synchronized Assessment assessment() {
        if (assessment.isEmpty()) {
            assessment = Optional.of(assessments.current());
        }
        return assessment.get();
    }

    private synchronized Drift.State state() {
        if (state.isEmpty()) {
            state = Optional.of(drift.current());
        }
        return state.get();
    }
}
