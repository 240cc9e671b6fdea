package org.asbuilt.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asbuilt.model.Facet;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Shape;
import org.asbuilt.model.Slot;
import org.jspecify.annotations.Nullable;

/**
 * What the record holds of one facet for one stretch of plant time. Two facts are equal if they say the same, whenever the record came to
 * hold it.
 *
 * @param slot which facet
 * @param parts what is said of each part that something is said of
 * @param facet the same as a typed record
 * @param valid when it is so in the plant
 * @param since the number of the commit since which the record holds it; of a draft, {@value #DRAFTED} or that of the commit that it was
 *     drafted on
 */
public record Fact(Slot slot, SortedMap<String, Said> parts, Facet facet, PlantTime valid, long since) {
    /** Of what no commit has brought in. */
    static final long DRAFTED = 0;

    /** Copies the parts; one slot serves all facts of a facet that does not repeat. */
    public Fact {
        slot = slot.key().isEmpty() ? Slot.of(facet.getClass()) : slot;
        parts = FewSorted.copyOf(parts);
    }

    /** The fact that says those parts, as a draft; the typed record is built from them. */
    public static Fact of(Slot slot, Map<String, Said> parts, PlantTime valid) {
        return of(slot, parts, valid, DRAFTED);
    }

    /** The same, held since a commit. */
    public static Fact of(Slot slot, Map<String, Said> parts, PlantTime valid, long since) {
        Map<String, List<String>> texts = HashMap.newHashMap(parts.size());
        parts.forEach((part, said) -> {
            if (!said.values().isEmpty()) {
                texts.put(part, said.values());
            }
        });
        SortedMap<String, Said> sorted =
                parts instanceof SortedMap<String, Said> already ? already : new TreeMap<>(parts);
        return new Fact(slot, sorted, Shape.named(slot.facet()).build(texts), valid, since);
    }

    /**
     * What is said of parts as a map that takes the arrays as they are: nobody may change them any more.
     *
     * @param names of the parts, ascending
     * @param said what is said of each
     * @throws IllegalArgumentException if the names are not ascending or not as many
     */
    public static SortedMap<String, Said> parts(String[] names, Said... said) {
        return FewSorted.of(names, said);
    }

    /** What is said of a part, if anything is. */
    public Optional<Said> said(String part) {
        return Optional.ofNullable(parts.get(part));
    }

    /** Whether it says nothing but that there is none, or that the question does not apply. */
    public boolean saysNone() {
        return !parts.isEmpty()
                && parts.values().stream().allMatch(said -> said.absence().isPresent());
    }

    /** The same for another stretch of plant time. */
    Fact during(PlantTime other) {
        return other.equals(valid) ? this : new Fact(slot, parts, facet, other, since);
    }

    /** The same, held since another commit. */
    Fact heldSince(long commit) {
        return commit == since ? this : new Fact(slot, parts, facet, valid, commit);
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

    /** The typed record follows from the parts. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Fact fact
                        && slot.equals(fact.slot)
                        && valid.equals(fact.valid)
                        && parts.equals(fact.parts));
    }

    @Override
    public int hashCode() {
        return Objects.hash(slot, valid, parts);
    }
}
