package org.asbuilt.importers.rockwell;

import java.util.Locale;
import java.util.function.UnaryOperator;

/** The names and lines by which the two forms of a project come to the same paths and digests. */
final class RockwellNames {
    static final String INSTRUCTIONS = "Add-On Instructions/";
    static final String TYPES = "Data Types/";
    static final String TASKS = "Tasks/";

    private RockwellNames() {}

    /** The language of a routine. */
    static String language(String type) {
        return switch (type) {
            case "RLL" -> "ladder diagram";
            case "ST" -> "structured text";
            case "FBD" -> "function block diagram";
            case "SFC" -> "sequential function chart";
            default -> type;
        };
    }

    static String programLine(String mainRoutine, String faultRoutine) {
        return "main " + mainRoutine + " fault " + faultRoutine + "\n";
    }

    /** A parameter or local tag. */
    static String declaration(String usage, String name, String type, String dimensions, String required) {
        return usage + " " + name + " : " + type + dimension(dimensions) + (isTrue(required) ? " required" : "");
    }

    /** A member of a data type. */
    static String member(String type, String name, String dimension, String target, String bit) {
        return type + " " + name + dimension(dimension) + (target.isEmpty() ? "" : " " + target + " : " + bit);
    }

    private static String dimension(String dimensions) {
        String plain = dimensions.strip().replaceAll("[\\s,]+", ",");
        return plain.isEmpty() || plain.equals("0") ? "" : "[" + plain + "]";
    }

    /** What a task does, by its attributes. */
    static String task(UnaryOperator<String> attribute) {
        String type = attribute.apply("Type").toUpperCase(Locale.ROOT);
        return type + " rate " + (type.equals("CONTINUOUS") ? "" : number(attribute.apply("Rate"))) + " priority "
                + attribute.apply("Priority")
                + " watchdog " + number(attribute.apply("Watchdog"))
                + " outputs " + !isTrue(attribute.apply("DisableUpdateOutputs"))
                + " inhibited " + isTrue(attribute.apply("InhibitTask")) + "\n";
    }

    private static String number(String text) {
        return text.contains(".") ? text.replaceAll("\\.?0{1,9}$", "") : text;
    }

    static boolean isTrue(String word) {
        return word.equalsIgnoreCase("true") || word.equalsIgnoreCase("yes") || word.equals("1");
    }
}
