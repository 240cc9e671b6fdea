package org.asbuilt.model;

import java.util.List;
import java.util.Optional;

/**
 * One part of a facet: the smallest thing that a source can claim and a person can edit.
 *
 * @param facet the facet's name
 * @param name the part's name, for example {@code serialNumber}
 * @param label what people call it, for example "Serial number"
 * @param many whether it holds a set of values; claims then add to it and do not rival each other
 * @param type the type of its values: text, integer, boolean, date, time, id, mac, ip, cidr or choice
 * @param choices the values allowed for a choice, else empty
 * @param comparison how two values are told to agree
 * @param refers for an id: the kinds of subject that it may name, the most usual first; else empty
 * @param annexA the number of the attribute in the joint inventory guidance, 1 to 32, if it is one
 */
public record Part(
        String facet,
        String name,
        String label,
        boolean many,
        String type,
        List<String> choices,
        Comparison comparison,
        List<Kind> refers,
        Optional<Integer> annexA) {

    /** Its label within a sentence, for example "serial number", but "IP addresses". */
    public String within() {
        return within(label);
    }

    /** A label within a sentence: its first word begins with a small letter, unless it is an abbreviation. */
    static String within(String label) {
        boolean word = label.length() > 1 && Character.isLowerCase(label.charAt(1));
        return word ? Character.toLowerCase(label.charAt(0)) + label.substring(1) : label;
    }

    /**
     * The canonical text of a value.
     *
     * @throws InvalidValue if the text is not a value of this part
     */
    public String canonical(String raw) {
        return Shape.named(facet).canonical(name, raw);
    }

    /** Whether two canonical texts say the same. */
    public boolean agree(String one, String other) {
        return comparison.agree(one, other);
    }
}
