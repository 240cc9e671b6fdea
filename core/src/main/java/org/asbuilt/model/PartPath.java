package org.asbuilt.model;

/**
 * The path of one part of a subject: a slot and the part in it, written {@code nameplate.serialNumber} or
 * {@code service[tcp/502].product}.
 *
 * @param slot the facet's place
 * @param part the part's name
 */
public record PartPath(Slot slot, String part) implements Comparable<PartPath> {

    /** Checks that the facet has such a part. */
    public PartPath {
        Shape.named(slot.facet()).part(part);
    }

    /** The path of a part of a facet that does not repeat. */
    public static PartPath of(Class<? extends Facet> type, String part) {
        return new PartPath(Slot.of(type), part);
    }

    /** The path of a part of one of the facets that repeat. */
    public static PartPath of(Class<? extends Facet> type, String key, String part) {
        return new PartPath(Slot.of(type, key), part);
    }

    /** Reads the text form. */
    public static PartPath parse(String text) {
        int dot = text.lastIndexOf('.');
        if (dot < 1) {
            throw InvalidValue.expected("a path such as nameplate.serialNumber", text);
        }
        return new PartPath(Slot.parse(text.substring(0, dot)), text.substring(dot + 1));
    }

    /** What the part is: its label, type and comparison. */
    public Part shape() {
        return Shape.named(slot.facet()).part(part);
    }

    /** What people call it, for example "Product of service tcp/502". */
    public String label() {
        String label = shape().label();
        return slot.key().isEmpty() ? label : label + " of " + slot.label();
    }

    @Override
    public int compareTo(PartPath other) {
        int bySlot = slot.compareTo(other.slot);
        return bySlot != 0 ? bySlot : part.compareTo(other.part);
    }

    @Override
    public String toString() {
        return slot + "." + part;
    }
}
