package org.asbuilt.validation;

import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Facet;
import org.asbuilt.model.Slot;

/** Whether the record answers a question. Source: requirements G-04. */
public final class Answers {
    private Answers() {}

    /**
     * Whether a part is answered: by a value, or outright by "none" or "not applicable, because".
     *
     * @param type a facet that does not repeat
     * @param part the name of one of its parts
     */
    public static boolean given(Subject subject, Class<? extends Facet> type, String part) {
        return subject.fact(Slot.of(type))
                .map(fact -> fact.parts().get(part))
                .filter(said -> !said.values().isEmpty() || said.absence().isPresent())
                .isPresent();
    }
}
