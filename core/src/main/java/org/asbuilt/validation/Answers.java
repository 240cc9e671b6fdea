package org.asbuilt.validation;

import java.util.Optional;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Said;
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
        Optional<Fact> fact = subject.fact(Slot.of(type));
        Said said = fact.isEmpty() ? null : fact.get().parts().get(part);
        return said != null && (!said.values().isEmpty() || said.absence().isPresent());
    }
}
