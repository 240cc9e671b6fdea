package org.asbuilt.dissect;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Messages of one connection that come in parts, each until its last part is there. */
final class Parts {
    private static final int MOST_BYTES = 1 << 16;
    private static final int MOST_MESSAGES = 4;

    private final Map<Long, byte[]> kept = new LinkedHashMap<>();

    boolean keeps(long key) {
        return kept.containsKey(key);
    }

    Optional<byte[]> add(long key, byte[] part, boolean isFirst, boolean isLast) {
        byte[] before = kept.remove(key);
        if (before == null && !isFirst) {
            return Optional.empty();
        }
        byte[] whole = isFirst || before == null ? part : joined(before, part);
        if (isLast) {
            return Optional.of(whole);
        }
        if (kept.size() == MOST_MESSAGES) {
            kept.remove(kept.keySet().iterator().next());
        }
        kept.put(key, whole);
        return Optional.empty();
    }

    private static byte[] joined(byte[] before, byte[] part) {
        MalformedBytes.unless(before.length + part.length <= MOST_BYTES, "a message in parts becomes too long", 0);
        byte[] whole = Arrays.copyOf(before, before.length + part.length);
        System.arraycopy(part, 0, whole, before.length, part.length);
        return whole;
    }
}
