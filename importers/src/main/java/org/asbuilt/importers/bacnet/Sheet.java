package org.asbuilt.importers.bacnet;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The sheets of which an exchange of engineering data consists. Source: B.I.G.-EU, Engineering Data Exchange 2.3 (2016). */
public enum Sheet {
    /** The list of objects. */
    OBJECTS("a list of BACnet objects"),
    /** The words for the states that the list refers to by number. */
    STATE_TEXTS("the words for states that belong to a list of BACnet objects"),
    /** The words for units. */
    UNIT_TEXTS("the words for units that belong to a list of BACnet objects"),
    /** The words for types of object. */
    OBJECT_TYPES("the words for types that belong to a list of BACnet objects");

    private static final Pattern HEADER = Pattern.compile(
            "(?im)^[#\"\\s]{0,4}(?:VERSION_OF_REFERENCEFILE|VERSION_OF_LAYOUT|TIMESTAMP_OF_LAST_CHANGE)\\b");
    private static final Pattern COLUMNS =
            Pattern.compile("(?im)^[#\"\\s]{0,4}key[- _]?name\"?\\s{0,2}[;,\\t|].{0,120}object[- _]name");
    private static final int FIRST_LINES = 2_000;

    private final String words;

    Sheet(String words) {
        this.words = words;
    }

    /** What it is, in words. */
    public String words() {
        return words;
    }

    /** Which sheet begins like that; empty if none. */
    public static Optional<Sheet> of(String head) {
        if (HEADER.matcher(head).find() || COLUMNS.matcher(head).find()) {
            return Optional.of(OBJECTS);
        }
        String start = head.substring(0, Math.min(head.length(), FIRST_LINES)).toLowerCase(Locale.ROOT);
        return start.lines()
                .limit(3)
                .map(String::strip)
                .filter(line -> line.startsWith("#") || line.startsWith("\"#"))
                .filter(line -> line.contains(";") || line.contains(",") || line.contains("\t"))
                .flatMap(line -> kind(line.split("[;,\\t]", -1)[0]).stream())
                .findFirst();
    }

    private static Optional<Sheet> kind(String cell) {
        String plain = cell.replaceAll("[^a-z]", "");
        return switch (plain) {
            case "statetextreference", "statetextreferencenumber", "statetexts" -> Optional.of(STATE_TEXTS);
            case "unittexts", "unitcode", "unittextreference" -> Optional.of(UNIT_TEXTS);
            case "objecttypes", "objecttypecode" -> Optional.of(OBJECT_TYPES);
            default -> Optional.empty();
        };
    }
}
