package org.asbuilt.importers.csaf;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The words of the standard are our constants in lower case. */
final class Words {
    private Words() {}

    /** The constant that a word names. */
    static <E extends Enum<E>> Optional<E> of(Class<E> type, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }
}
