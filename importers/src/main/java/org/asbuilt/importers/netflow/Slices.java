package org.asbuilt.importers.netflow;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Mac;

/** One record: where in its message each field stands. Used again for the next record. */
final class Slices {
    private static final Slice NONE = new Slice(0, 0);

    private final Map<Sense, Slice> slices = new EnumMap<>(Sense.class);
    private byte[] bytes = new byte[0];

    private record Slice(int from, int length) {}

    void clear(byte[] message) {
        bytes = message;
        slices.clear();
    }

    byte[] bytes() {
        return bytes;
    }

    /** The first field of a sense counts. */
    void put(Sense sense, int start, int count) {
        slices.putIfAbsent(sense, new Slice(start, count));
    }

    boolean has(Sense sense) {
        return slices.containsKey(sense);
    }

    int from(Sense sense) {
        return slices.getOrDefault(sense, NONE).from();
    }

    int length(Sense sense) {
        return slices.getOrDefault(sense, NONE).length();
    }

    /** A number of up to eight bytes in the order of the network. */
    OptionalLong number(Sense sense) {
        if (!has(sense) || length(sense) < 1 || length(sense) > 8) {
            return OptionalLong.empty();
        }
        long number = 0;
        for (int i = 0; i < length(sense); i++) {
            number = number << 8 | (bytes[from(sense) + i] & 0xff);
        }
        return OptionalLong.of(number);
    }

    long numberOr(Sense sense, long otherwise) {
        return number(sense).orElse(otherwise);
    }

    /** An IP address; empty if it is not there or only zeros. */
    String address(Sense sense) {
        if (!has(sense) || (length(sense) != 4 && length(sense) != 16) || isZero(sense)) {
            return "";
        }
        return IpAddress.of(Arrays.copyOfRange(bytes, from(sense), from(sense) + length(sense)))
                .text();
    }

    /** A hardware address; empty if it is not there or only zeros. */
    String mac(Sense sense) {
        if (!has(sense) || length(sense) != 6 || isZero(sense)) {
            return "";
        }
        return Mac.of(Arrays.copyOfRange(bytes, from(sense), from(sense) + 6)).text();
    }

    /** A text without what pads it; empty if it is not there or no text. */
    Optional<String> text(Sense sense) {
        if (!has(sense)) {
            return Optional.empty();
        }
        String text = new String(bytes, from(sense), length(sense), StandardCharsets.UTF_8);
        int zero = text.indexOf(0);
        String plain = (zero < 0 ? text : text.substring(0, zero)).strip();
        boolean isText = !plain.isEmpty() && plain.chars().noneMatch(c -> c < ' ' || c == 0xfffd);
        return isText ? Optional.of(plain) : Optional.empty();
    }

    private boolean isZero(Sense sense) {
        for (int i = 0; i < length(sense); i++) {
            if (bytes[from(sense) + i] != 0) {
                return false;
            }
        }
        return true;
    }
}
