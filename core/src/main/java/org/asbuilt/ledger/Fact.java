package org.asbuilt.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asbuilt.model.Facet;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Shape;
import org.asbuilt.model.Slot;

/**
 * What the record holds of one facet for one stretch of plant time.
 *
 * @param slot which facet
 * @param parts what is said of each part that something is said of
 * @param facet the same as a typed record
 * @param valid when it is so in the plant
 */
public record Fact(Slot slot, SortedMap<String, Said> parts, Facet facet, PlantTime valid) {

    /** Copies the parts; one slot serves all facts of a facet that does not repeat. */
    public Fact {
        slot = slot.key().isEmpty() ? Slot.of(facet.getClass()) : slot;
        parts = FewSorted.copyOf(parts);
    }

    /** The fact that says those parts; the typed record is built from them. */
    public static Fact of(Slot slot, Map<String, Said> parts, PlantTime valid) {
        Map<String, List<String>> texts = HashMap.newHashMap(parts.size());
        parts.forEach((part, said) -> {
            if (!said.values().isEmpty()) {
                texts.put(part, said.values());
            }
        });
        SortedMap<String, Said> sorted =
                parts instanceof SortedMap<String, Said> already ? already : new TreeMap<>(parts);
        return new Fact(slot, sorted, Shape.named(slot.facet()).build(texts), valid);
    }

    /** What is said of a part, if anything is. */
    public Optional<Said> said(String part) {
        return Optional.ofNullable(parts.get(part));
    }

    /** The same for another stretch of plant time. */
    Fact during(PlantTime other) {
        return other.equals(valid) ? this : new Fact(slot, parts, facet, other);
    }

    /**
     * The same with other things said of some parts. What is said to be unknown is left out, unless a person decided so: then
     * the decision stays, so that the same sources do not raise the same question again.
     */
    Fact with(Map<String, Said> changes, PlantTime during) {
        TreeMap<String, Said> merged = new TreeMap<>(parts);
        merged.putAll(changes);
        merged.values()
                .removeIf(said -> said.values().isEmpty() && said.absence().isEmpty());
        return of(slot, merged, during);
    }
}
