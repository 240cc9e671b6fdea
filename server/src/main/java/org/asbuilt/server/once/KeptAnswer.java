package org.asbuilt.server.once;

import java.util.Optional;

/**
 * An answer as it is kept.
 *
 * @param why why its body is not kept; empty if it is
 * @param rights by which rights it was given
 * @param type the media type of the body; empty for none
 * @param body the body; empty for none
 */
record KeptAnswer(String why, String rights, Optional<String> type, String body) {
    private static final int PARTS = 4;

    /** The text in which it is kept. */
    String text() {
        return String.join("\n", why, rights, type.orElse(""), body);
    }

    /** What a text says. */
    static KeptAnswer parse(String text) {
        String[] parts = text.split("\n", PARTS);
        return new KeptAnswer(
                parts[0], parts[1], Optional.of(parts[2]).filter(type -> !type.isEmpty()), parts[PARTS - 1]);
    }
}
