package org.asbuilt.importers.netflow;

import java.util.List;
import java.util.Optional;

/**
 * How records of a kind are laid out. Source: RFC 7011 section 3.4, RFC 3954 section 5.2.
 *
 * @param id its number within its observation domain
 * @param isOptions whether its records tell of the exporter and not of flows
 * @param fields the fields in order
 */
record Template(int id, boolean isOptions, List<Field> fields) {
    private static final int VARIABLE = 0xffff;

    /** Copies the fields. */
    Template {
        fields = List.copyOf(fields);
    }

    /**
     * A field.
     *
     * @param length its length in bytes, or 65535 if it varies
     * @param enterprise the enterprise that defines the element; 0 for standard ones
     * @param element the number of the element
     * @param sense what it tells, if it matters
     */
    record Field(int length, long enterprise, int element, Optional<Sense> sense) {
        static Field of(int length, long enterprise, int element) {
            return new Field(length, enterprise, element, Sense.of(enterprise, element));
        }

        /** A field that tells nothing of interest. */
        static Field scope(int length) {
            return new Field(length, 0, 0, Optional.empty());
        }

        boolean isVariable() {
            return length == VARIABLE;
        }
    }

    /** How long a record is at least. */
    int shortest() {
        return fields.stream()
                .mapToInt(field -> field.isVariable() ? 1 : field.length())
                .sum();
    }
}
