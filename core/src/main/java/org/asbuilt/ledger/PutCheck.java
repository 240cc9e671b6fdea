package org.asbuilt.ledger;

import java.util.Map;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Part;
import org.asbuilt.model.Shape;
import org.asbuilt.model.Slot;

/** Whether what is put fits the facet. */
final class PutCheck {
    private PutCheck() {}

    static void check(Id subject, Slot slot, Map<String, Said> parts) {
        Shape<?> shape = Shape.named(slot.facet());
        if (!shape.kinds().contains(subject.kind())) {
            throw new InvalidValue("a subject of kind " + subject.kind().text() + " has no " + shape.label());
        }
        if (parts.isEmpty()) {
            throw new InvalidValue("an edit of " + slot + " must say something of at least one part");
        }
        parts.forEach((name, said) -> check(shape.part(name), said));
    }

    private static void check(Part part, Said said) {
        if (!part.many() && said.values().size() > 1) {
            throw new InvalidValue(part.label() + " holds one value, found " + said.values());
        }
        for (String value : said.values()) {
            String canonical = part.canonical(value);
            if (!canonical.equals(value)) {
                throw InvalidValue.expected(part.label() + " in canonical form, " + canonical, value);
            }
        }
    }
}
