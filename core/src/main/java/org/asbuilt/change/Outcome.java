package org.asbuilt.change;

import java.util.List;

/** What the desk answers: the change as it is now, or why not. */
public sealed interface Outcome {

    /** It was done. */
    record Done(Change change) implements Outcome {}

    /**
     * It cannot be done.
     *
     * @param problem a code that does not change, for example {@code requirement-not-met}
     * @param detail what is wrong, in a sentence
     * @param verdicts the requirements that stand in the way, if that is the reason
     */
    record Refused(String problem, String detail, List<Requirement.Verdict> verdicts) implements Outcome {
        /** Copies the list. */
        public Refused {
            verdicts = List.copyOf(verdicts);
        }
    }
}
