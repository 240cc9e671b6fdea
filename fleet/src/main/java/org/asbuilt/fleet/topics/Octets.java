package org.asbuilt.fleet.topics;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What octets of a record are. */
final class Octets {
    private Octets() {}

    /** The text that they are in UTF-8; empty if there are none, or if they are no text. */
    static Optional<String> text(byte @Nullable [] octets) {
        if (octets == null) {
            return Optional.empty();
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
            return text.chars().allMatch(Octets::isWritten) ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isWritten(int character) {
        return character >= ' ' || character == '\t' || character == '\n' || character == '\r';
    }
}
