package org.asbuilt.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Part;
import org.asbuilt.model.Slot;

/**
 * What a subject holds of the parts of a field, whatever is asked of them. Few holdings serve many subjects, and as long as the record does
 * not change they stay the same.
 *
 * @param values the values of each part
 * @param absences how many parts are recorded to be nothing
 * @param gaps how many times nothing is recorded of a part
 * @param holes how many of those gaps are in a facet that is recorded, of a part that has one value
 * @param nowhere whether no subject of this kind can have any of the parts
 */
public record Holding(List<List<String>> values, int absences, int gaps, int holes, boolean nowhere) {
    /** Copies the lists. */
    public Holding {
        values = values.stream().map(List::copyOf).toList();
    }

    /** What a subject holds of the parts that a field looks at in the subject itself; empty if it looks at its name or its id. */
    public static Optional<Holding> of(Field field, Subject subject) {
        return parts(field).map(parts -> of(parts.stream().map(Place::of).toList(), subject));
    }

    /** The parts that a field looks at in the subject itself: its own, or those that name another. Of the same parts it is the very same list. */
    public static Optional<List<Part>> parts(Field field) {
        if (!field.reference().isEmpty()) {
            return Optional.of(field.reference());
        }
        return field.target() instanceof Field.Target.Recorded recorded
                ? Optional.of(recorded.parts())
                : Optional.empty();
    }

    static Holding of(List<Place> places, Subject subject) {
        Gathering gathering = new Gathering();
        List<List<String>> values = new ArrayList<>(places.size());
        for (Place place : places) {
            gathering.own = new ArrayList<>(1);
            gathering.look(place, subject);
            values.add(gathering.own);
        }
        return new Holding(values, gathering.absences, gathering.gaps, gathering.holes, gathering.nowhere);
    }

    private static final class Gathering {
        private List<String> own = List.of();
        private int absences;
        private int gaps;
        private int holes;
        private boolean nowhere = true;

        void look(Place place, Subject subject) {
            if (!place.kinds().contains(subject.kind())) {
                return;
            }
            nowhere = false;
            if (!place.repeats()) {
                List<Fact> facts = subject.facts().getOrDefault(place.slot(), List.of());
                look(place.part(), facts);
                gaps += facts.isEmpty() ? 1 : 0;
                return;
            }
            int slots = 0;
            for (Map.Entry<Slot, List<Fact>> entry : subject.facts().entrySet()) {
                if (entry.getKey().facet().equals(place.part().facet())) {
                    slots++;
                    look(place.part(), entry.getValue());
                }
            }
            gaps += slots == 0 ? 1 : 0;
        }

        private void look(Part part, List<Fact> facts) {
            if (facts.isEmpty()) {
                return;
            }
            Optional<Said> said = facts.getLast().said(part.name());
            if (said.isEmpty()) {
                gaps++;
                // Of one of several that has one such value, that it is not known is a gap whatever the others say.
                holes += part.many() ? 0 : 1;
                return;
            }
            if (said.get().values().isEmpty()) {
                absences += said.get().absence().isPresent() ? 1 : 0;
                gaps += said.get().absence().isPresent() ? 0 : 1;
            }
            own.addAll(said.get().values());
        }
    }
}
