package org.asbuilt.model;

import org.jspecify.annotations.Nullable;

/**
 * The place of a facet at its subject: which facet, and for facets that repeat which of them.
 *
 * @param facet the facet's name, for example {@code nameplate}
 * @param key tells repeated facets apart and never changes, for example {@code tcp/502}; empty for facets that do not
 *     repeat
 */
public record Slot(String facet, String key) implements Comparable<Slot> {
    /** The slots of the facets that do not repeat: rules ask for them many millions of times. */
    private static final ClassValue<Slot> SINGLE = new ClassValue<>() {
        @Override
        protected Slot computeValue(Class<?> type) {
            return new Slot(Shape.of(type.asSubclass(Facet.class)).name(), "");
        }
    };

    /** Checks that a facet of the name exists and that a key is given just where it repeats. */
    public Slot {
        Shape<?> shape = Shape.named(facet);
        // The same text for all slots of a facet: they are compared many millions of times and kept for every fact.
        facet = shape.name();
        if (shape.repeats() == key.isEmpty()) {
            throw new InvalidValue(
                    shape.repeats() ? facet + " repeats and needs a key" : facet + " does not repeat and takes no key");
        }
    }

    /** The slot of a facet that does not repeat. */
    public static Slot of(Class<? extends Facet> type) {
        return SINGLE.get(type);
    }

    /** The slot of one of the facets that repeat. */
    public static Slot of(Class<? extends Facet> type, String key) {
        return new Slot(Shape.of(type).name(), key);
    }

    /** Reads {@code nameplate} or {@code service[tcp/502]}. */
    public static Slot parse(String text) {
        int open = text.indexOf('[');
        if (open < 0) {
            return of(Shape.named(text).type());
        }
        if (!text.endsWith("]")) {
            throw InvalidValue.expected("a slot such as service[tcp/502]", text);
        }
        return new Slot(text.substring(0, open), text.substring(open + 1, text.length() - 1));
    }

    /** What people call it within a sentence, for example "service tcp/502". */
    public String label() {
        String label = Shape.named(facet).within();
        return key.isEmpty() ? label : label + " " + key;
    }

    /** As a record would be compared, without the detour: names of facets are one text each. */
    @Override
    @SuppressWarnings({"ReferenceEquality", "StringEquality"})
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Slot slot && facet == slot.facet && key.equals(slot.key));
    }

    @Override
    public int hashCode() {
        return 31 * facet.hashCode() + key.hashCode();
    }

    @Override
    public int compareTo(Slot other) {
        // Most comparisons are of a name with itself: looking up what a subject says.
        int byFacet = facet.equals(other.facet) ? 0 : facet.compareTo(other.facet);
        return byFacet != 0 ? byFacet : key.compareTo(other.key);
    }

    @Override
    public String toString() {
        return key.isEmpty() ? facet : facet + "[" + key + "]";
    }
}
