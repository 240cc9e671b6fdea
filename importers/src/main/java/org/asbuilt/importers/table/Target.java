package org.asbuilt.importers.table;

import java.util.Arrays;
import java.util.Locale;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Part;
import org.asbuilt.model.Shape;

/** What a column of a table holds. In profiles and word lists it is written as {@link #text()}. */
public sealed interface Target {

    /** The written form. */
    String text();

    /**
     * A part of a facet, for example {@code nameplate.serialNumber}. A part of a network port belongs to the port that
     * the row's MAC or IP address names.
     */
    record OfPart(Part part) implements Target {
        @Override
        public String text() {
            return part.facet() + "." + part.name();
        }
    }

    /** A hint only, for example {@code hint.name}: it tells whom the row is about, and nothing is claimed of it. */
    record OfHint(HintWord word) implements Target {
        @Override
        public String text() {
            return "hint." + word.name().toLowerCase(Locale.ROOT);
        }
    }

    /** The hints that a column can give. */
    enum HintWord {
        /** A MAC address. */
        MAC,
        /** An IP address. */
        ADDRESS,
        /** A serial number. */
        SERIAL,
        /** A number in the owner's registers. */
        NUMBER,
        /** A tag or functional location. */
        TAG,
        /** A host name. */
        HOSTNAME,
        /** A name. */
        NAME
    }

    /** What is neither. */
    enum Special implements Target {
        /** A list of services such as {@code 502/tcp modbus, 8080 http}. */
        SERVICE,
        /** A list of accounts such as {@code admin (vendor); operator}. */
        ACCOUNT,
        /** Who opens a connection: names or addresses. */
        SOURCE,
        /** Who answers: names or addresses. */
        DESTINATION,
        /** The date at which the row was so. */
        OBSERVED,
        /** A column that holds nothing for the record, such as row numbers. */
        IGNORE;

        @Override
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Reads the written form.
     *
     * @throws InvalidValue if it names nothing
     */
    static Target parse(String text) {
        String stripped = text.strip();
        for (Special special : Special.values()) {
            if (special.text().equals(stripped)) {
                return special;
            }
        }
        int dot = stripped.indexOf('.');
        if (dot < 1) {
            throw InvalidValue.expected(
                    "a part such as nameplate.model, a hint such as hint.mac, or one of "
                            + Arrays.stream(Special.values()).map(Target::text).toList(),
                    text);
        }
        String facet = stripped.substring(0, dot);
        String part = stripped.substring(dot + 1);
        if (facet.equals("hint")) {
            return Arrays.stream(HintWord.values())
                    .filter(word -> word.name().equalsIgnoreCase(part))
                    .findFirst()
                    .map(OfHint::new)
                    .orElseThrow(
                            () -> InvalidValue.expected("a hint, one of " + Arrays.toString(HintWord.values()), text));
        }
        return new OfPart(Shape.named(facet).part(part));
    }
}
