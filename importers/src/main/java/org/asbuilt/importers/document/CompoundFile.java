package org.asbuilt.importers.document;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.intake.Refused;

/**
 * The streams at the top of a compound file, in which Office kept documents before 2007. Chains of sectors that run in circles or out of
 * the file, and a directory that does, are refused; what is embedded in a document is not looked into. Source: [MS-CFB].
 */
final class CompoundFile {
    private static final int HEADER = 512;
    private static final int ENTRY = 128;
    private static final int IN_HEADER = 109;
    private static final int NONE = -1;
    private static final int STREAM = 2;

    private final ByteBuffer file;
    private final int sector;
    private final int miniSector;
    private final int cutoff;
    private final int[] table;
    private final int[] miniTable;
    private final byte[] mini;
    private final Map<String, Part> parts = new HashMap<>();

    private record Part(int start, long size) {}

    /**
     * Reads the directory.
     *
     * @throws Refused if it is none, or broken
     */
    CompoundFile(byte[] bytes) {
        file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int shift = bytes.length < HEADER ? 0 : file.getShort(30);
        int miniShift = bytes.length < HEADER ? 0 : file.getShort(32);
        if ((shift != 9 && shift != 12) || miniShift != 6) {
            throw broken();
        }
        sector = 1 << shift;
        miniSector = 1 << miniShift;
        cutoff = Math.max(0, file.getInt(56));
        table = table();
        byte[] directory = chain(file.getInt(48), Long.MAX_VALUE);
        ByteBuffer entries = ByteBuffer.wrap(directory).order(ByteOrder.LITTLE_ENDIAN);
        if (directory.length < ENTRY) {
            throw broken();
        }
        mini = chain(entries.getInt(116), size(entries, 0));
        byte[] small = chain(file.getInt(60), Long.MAX_VALUE);
        miniTable = new int[small.length / 4];
        ByteBuffer.wrap(small).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(miniTable);
        walk(entries);
    }

    static Refused broken() {
        return new Refused(new Locus.Whole(), "the Office file is cut or broken; what came before was read");
    }

    private int sectors() {
        return Math.max(0, (file.capacity() - 1) / sector);
    }

    /** Where a sector begins; the header takes the place of one. */
    private int place(int number) {
        if (number < 0 || number >= sectors()) {
            throw broken();
        }
        return (number + 1) * sector;
    }

    /** Which sector follows on which. The sectors that hold this are named in the header, and beyond it in a chain. */
    private int[] table() {
        int perSector = sector / 4;
        int[] next = new int[sectors()];
        Arrays.fill(next, NONE);
        int filled = 0;
        for (int i = 0; i < IN_HEADER && filled < next.length; i++) {
            filled = fill(next, filled, file.getInt(76 + 4 * i));
        }
        int more = file.getInt(68);
        for (int steps = 0; more >= 0 && filled < next.length; steps++) {
            int at = place(more);
            if (steps > sectors() || at + sector > file.capacity()) {
                throw broken();
            }
            for (int i = 0; i < perSector - 1 && filled < next.length; i++) {
                filled = fill(next, filled, file.getInt(at + 4 * i));
            }
            more = file.getInt(at + sector - 4);
        }
        return next;
    }

    private int fill(int[] next, int from, int number) {
        if (number < 0) {
            return from;
        }
        int at = place(number);
        int count = Math.min(Math.min(sector, file.capacity() - at) / 4, next.length - from);
        for (int i = 0; i < count; i++) {
            next[from + i] = file.getInt(at + 4 * i);
        }
        return from + count;
    }

    /** The bytes of a chain of sectors, no more than that many. */
    private byte[] chain(int start, long size) {
        byte[] all = new byte[(int) Math.min(size, length(start, table) * (long) sector)];
        int at = 0;
        for (int number = start; number >= 0 && at < all.length; number = table[number]) {
            int from = place(number);
            int count = Math.min(Math.min(sector, file.capacity() - from), all.length - at);
            file.get(from, all, at, count);
            at += count;
        }
        return all;
    }

    /** How many sectors a chain has. */
    private static int length(int start, int[] next) {
        BitSet seen = new BitSet();
        int count = 0;
        for (int number = start; number >= 0; number = next[number]) {
            if (number >= next.length || seen.get(number)) {
                throw broken();
            }
            seen.set(number);
            count++;
        }
        return count;
    }

    private static long size(ByteBuffer entries, int at) {
        return entries.getInt(at + 120) & 0xffffffffL;
    }

    /** Goes through what lies directly in the root; storages in it stay closed. */
    private void walk(ByteBuffer entries) {
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        open.push(entries.getInt(76));
        while (!open.isEmpty()) {
            int number = open.pop();
            if (number < 0) {
                continue;
            }
            if (number >= entries.capacity() / ENTRY || seen.get(number)) {
                throw broken();
            }
            seen.set(number);
            int at = number * ENTRY;
            int letters = entries.getShort(at + 64) / 2 - 1;
            if (entries.get(at + 66) == STREAM && letters > 0 && letters < 32) {
                String name = text(entries, at, letters * 2, StandardCharsets.UTF_16LE);
                parts.put(name, new Part(entries.getInt(at + 116), size(entries, at)));
            }
            open.push(entries.getInt(at + 68));
            open.push(entries.getInt(at + 72));
        }
    }

    /** Whether there is such a stream. */
    boolean has(String name) {
        return parts.containsKey(name);
    }

    /** The text that some bytes of a stream are. */
    static String text(ByteBuffer stream, int at, int length, Charset charset) {
        byte[] bytes = new byte[length];
        stream.get(at, bytes);
        return new String(bytes, charset);
    }

    /**
     * The bytes of a stream.
     *
     * @throws Refused if its sectors are not in the file
     */
    Optional<ByteBuffer> stream(String name) {
        return Optional.ofNullable(parts.get(name))
                .map(part -> part.size() < cutoff ? small(part) : chain(part.start(), part.size()))
                .map(bytes -> ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
    }

    /** Short streams lie in pieces of 64 bytes in one long one. */
    private byte[] small(Part part) {
        byte[] all = new byte[(int) Math.min(part.size(), length(part.start(), miniTable) * (long) miniSector)];
        int at = 0;
        for (int number = part.start(); number >= 0 && at < all.length; number = miniTable[number]) {
            int count = Math.min(miniSector, all.length - at);
            int from = number * miniSector;
            if (from + count > mini.length) {
                throw broken();
            }
            System.arraycopy(mini, from, all, at, count);
            at += count;
        }
        return all;
    }
}
