package org.asbuilt.fleet.topics;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Files in memory, of which a reader that dies leaves those that are whole. */
final class MemoryOutlet implements Outlet {
    private final Map<String, byte[]> whole = new TreeMap<>();
    private final Map<String, ByteArrayOutputStream> parts = new HashMap<>();

    @Override
    public OptionalLong whole(String file) {
        return whole.containsKey(file) ? OptionalLong.of(whole.get(file).length) : OptionalLong.empty();
    }

    @Override
    public void append(String file, byte[] octets) {
        parts.computeIfAbsent(file, name -> new ByteArrayOutputStream()).writeBytes(octets);
    }

    @Override
    public void finish(String file) throws SpoolFailure {
        byte[] octets = Objects.requireNonNull(parts.remove(file), "nothing was written")
                .toByteArray();
        byte[] there = whole.putIfAbsent(file, octets);
        if (there != null && !Arrays.equals(there, octets)) {
            throw new SpoolFailure(file + " is there with other octets");
        }
    }

    @Override
    public void abandon(String file) {
        parts.remove(file);
    }

    /** The reader dies. */
    void die() {
        parts.clear();
    }

    int parts() {
        return parts.size();
    }

    Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        whole.forEach((name, octets) -> files.put(name, new String(octets, StandardCharsets.UTF_8)));
        return files;
    }
}
