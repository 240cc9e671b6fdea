package org.asbuilt.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Enumerations as text: written in lower case with underscores, read whatever their case and separators. */
final class EnumText {
    private EnumText() {}

    static String format(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> E parse(Class<E> type, String text) {
        String wanted = fold(text);
        for (E value : type.getEnumConstants()) {
            if (fold(value.name()).equals(wanted)) {
                return value;
            }
        }
        String known =
                Arrays.stream(type.getEnumConstants()).map(EnumText::format).collect(Collectors.joining(", "));
        throw InvalidValue.expected("one of " + known, text);
    }

    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                folded.append(Character.toLowerCase(c));
            }
        }
        return folded.toString();
    }
}
