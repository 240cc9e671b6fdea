package org.asbuilt.logbook;

import java.time.Instant;
import java.util.Optional;

/**
 * Questions to a third party, and what became of them. Answers count for nothing until somebody has accepted them. Source: requirements
 * P5-08, P5-14.
 *
 * @param sent the questions
 * @param answered the answers
 * @param judged what somebody said of the answers
 */
public record Questionnaire(
        Entry.QuestionsSent sent, Optional<Entry.QuestionsAnswered> answered, Optional<Entry.AnswersJudged> judged) {

    /** How far it is. */
    public enum State {
        /** The link works and nobody has answered. */
        SENT,
        /** The link no longer works and nobody has answered. */
        LAPSED,
        /** The answers wait for somebody to look at them. */
        WAITING,
        /** The answers count. */
        ACCEPTED,
        /** The answers do not count. */
        REFUSED
    }

    static Questionnaire of(Entry.QuestionsSent sent) {
        return new Questionnaire(sent, Optional.empty(), Optional.empty());
    }

    /** Its name. */
    public String name() {
        return sent.questionnaire();
    }

    /** How far it is at a moment. */
    public State state(Instant now) {
        if (judged.isPresent()) {
            return judged.get().accepted() ? State.ACCEPTED : State.REFUSED;
        }
        if (answered.isPresent()) {
            return State.WAITING;
        }
        return isOpen(now) ? State.SENT : State.LAPSED;
    }

    /** Whether the link works: until its day, and until it was used. */
    public boolean isOpen(Instant now) {
        return answered.isEmpty() && now.isBefore(sent.expires());
    }

    Questionnaire answered(Entry.QuestionsAnswered answers) {
        return isOpen(answers.at())
                        && answers.answers().size() == sent.questions().size()
                ? new Questionnaire(sent, Optional.of(answers), judged)
                : this;
    }

    Questionnaire judged(Entry.AnswersJudged verdict) {
        return answered.isPresent() && judged.isEmpty()
                ? new Questionnaire(sent, answered, Optional.of(verdict))
                : this;
    }
}
