package org.asbuilt.query;

import java.util.Set;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Part;
import org.asbuilt.model.Shape;
import org.asbuilt.model.Slot;

/**
 * Where a part stands in a subject.
 *
 * @param part the part
 * @param slot the slot of its facet; of one that repeats, any
 * @param repeats whether a subject may have the facet several times
 * @param kinds the kinds of subject that may have it
 */
record Place(Part part, Slot slot, boolean repeats, Set<Kind> kinds) {
    static Place of(Part part) {
        Shape<?> shape = Shape.named(part.facet());
        return new Place(part, new Slot(part.facet(), shape.repeats() ? "any" : ""), shape.repeats(), shape.kinds());
    }
}
