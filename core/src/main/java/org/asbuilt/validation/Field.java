package org.asbuilt.validation;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Part;
import org.asbuilt.model.Shape;
import org.asbuilt.model.Slot;

/**
 * Something that a profile asks for: one part of a subject, or any of several that say the same. "None" and "not applicable,
 * because" fill it as well as a value does.
 *
 * @param label what people call it
 * @param parts the parts, any of which is enough; the first is where it is best entered
 */
public record Field(String label, List<Place> parts) {

    /**
     * Where a part stands in a subject.
     *
     * @param part the part
     * @param first the first slot that it can stand in
     * @param last the last, the same unless the facet repeats
     */
    record Place(Part part, Slot first, Slot last) {
        static Place of(Part part) {
            boolean repeats = Shape.named(part.facet()).repeats();
            return new Place(
                    part, new Slot(part.facet(), repeats ? "\0" : ""), new Slot(part.facet(), repeats ? "\uffff" : ""));
        }

        private boolean isFilled(Subject subject) {
            if (first.equals(last)) {
                return holds(subject.facts().get(first));
            }
            SortedMap<Slot, List<Fact>> slots = subject.facts().subMap(first, last);
            return !slots.isEmpty() && slots.values().stream().anyMatch(this::holds);
        }

        private boolean holds(@org.jspecify.annotations.Nullable List<Fact> facts) {
            if (facts == null) {
                return false;
            }
            Said said = facts.getLast().parts().get(part.name());
            return said != null && (!said.values().isEmpty() || said.absence().isPresent());
        }
    }

    /** Copies the list. */
    public Field {
        parts = List.copyOf(parts);
    }

    /** The field of those paths without keys, for example {@code nameplate.model}. */
    static Field of(String... paths) {
        List<Part> parts = Stream.of(paths)
                .map(path -> path.split("\\.", 2))
                .map(words -> Shape.named(words[0]).part(words[1]))
                .toList();
        return of(parts);
    }

    static Field of(List<Part> parts) {
        return new Field(label(parts.getFirst()), parts.stream().map(Place::of).toList());
    }

    /** Of what a subject can have several, the part alone does not say of which. */
    private static String label(Part part) {
        Shape<?> shape = Shape.named(part.facet());
        return shape.repeats() ? shape.label() + ": " + part.label() : part.label();
    }

    /** The group that it belongs to: the name of a facet. */
    public String facet() {
        return parts.getFirst().part().facet();
    }

    /** The part where it is best entered. */
    public String part() {
        return parts.getFirst().part().name();
    }

    /** The number of the attribute in the joint inventory guidance, if it is one. */
    public Optional<Integer> annexA() {
        return parts.getFirst().part().annexA();
    }

    boolean isFilled(Subject subject) {
        for (Place place : parts) {
            if (place.isFilled(subject)) {
                return true;
            }
        }
        return false;
    }
}
