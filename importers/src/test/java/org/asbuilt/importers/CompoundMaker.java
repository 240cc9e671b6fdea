package org.asbuilt.importers;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes compound files ([MS-CFB]) with sectors of 512 bytes, and a Word document ([MS-DOC]) in one. */
final class CompoundMaker {
    private static final int SECTOR = 512;
    private static final int END = -2;
    private static final int FREE = -1;
    private static final int CUTOFF = 4096;

    private final Map<String, byte[]> streams = new LinkedHashMap<>();

    CompoundMaker with(String name, byte[] content) {
        streams.put(name, content);
        return this;
    }

    /** A Word document of two pieces, one of bytes and one of letters, with a field and a table in it. */
    static byte[] word(String bytes, String letters) {
        byte[] first = bytes.getBytes(Charset.forName("windows-1252"));
        byte[] second = letters.getBytes(StandardCharsets.UTF_16LE);
        int begin = 1024;
        int next = begin + first.length + first.length % 2;
        ByteBuffer word = bytes(Math.max(CUTOFF, next + second.length));
        word.putShort(0, (short) 0xa5ec).putShort(2, (short) 193).putShort(10, (short) 0x0200);
        word.putShort(32, (short) 14).putShort(62, (short) 22).putShort(152, (short) 93);
        word.putInt(24, begin).putInt(28, next + second.length).putInt(64, next + second.length);
        word.putInt(76, bytes.length() + letters.length());
        ByteBuffer table = bytes(CUTOFF);
        table.put(0, (byte) 2).putInt(1, 3 * 4 + 2 * 8);
        table.putInt(5, 0).putInt(9, bytes.length()).putInt(13, bytes.length() + letters.length());
        table.putInt(17 + 2, begin * 2 | 0x40000000).putInt(25 + 2, next);
        word.putInt(0x01a2, 0).putInt(0x01a6, 33);
        word.put(begin, first).put(next, second);
        return new CompoundMaker()
                .with("WordDocument", content(word))
                .with("1Table", content(table))
                .with("\u0005SummaryInformation", summary("How the boiler is started", 133_600_000_000_000_000L))
                .make();
    }

    /** Properties of a document: its title and when it was saved, in tenths of a microsecond since 1601. */
    static byte[] summary(String title, long saved) {
        byte[] text = title.getBytes(StandardCharsets.ISO_8859_1);
        ByteBuffer set = bytes(48 + 8 + 3 * 8 + 8 + 8 + text.length + 4 + 12);
        set.putShort(0, (short) 0xfffe).putInt(24, 1).putInt(44, 48);
        set.putInt(28, 0xf29f85e0).putInt(32, 0x10684ff9).putInt(36, 0x000891ab).putInt(40, 0xd9b3272b);
        int titleAt = 8 + 3 * 8 + 8;
        int savedAt = titleAt + 8 + (text.length + 4) / 4 * 4;
        set.putInt(48, set.capacity() - 48).putInt(52, 3);
        set.putInt(56, 1)
                .putInt(60, 32)
                .putInt(64, 2)
                .putInt(68, titleAt)
                .putInt(72, 13)
                .putInt(76, savedAt);
        set.putInt(48 + 32, 2).putShort(48 + 36, (short) 1252);
        set.putInt(48 + titleAt, 30).putInt(48 + titleAt + 4, text.length + 1).put(48 + titleAt + 8, text);
        set.putInt(48 + savedAt, 64).putLong(48 + savedAt + 4, saved);
        return content(set);
    }

    byte[] make() {
        ByteBuffer mini = bytes(1 << 16);
        int miniUsed = 0;
        ByteBuffer miniTable = filled(SECTOR);
        int sectors = streams.values().stream()
                        .mapToInt(one -> (one.length + SECTOR - 1) / SECTOR)
                        .sum()
                + 16
                + 4;
        int tables = sectors / (SECTOR / 4) + 1;
        ByteBuffer table = filled(tables * SECTOR);
        ByteBuffer file = bytes(SECTOR * (1 + sectors + tables));
        for (int i = 0; i < tables; i++) {
            table.putInt(4 * i, -3);
        }
        int used = tables;
        int directoryAt = used++;
        int secondOfDirectory = used++;
        int miniTableAt = used++;
        table.putInt(4 * directoryAt, secondOfDirectory)
                .putInt(4 * secondOfDirectory, END)
                .putInt(4 * miniTableAt, END);
        ByteBuffer directory = bytes(2 * SECTOR);
        int number = 1;
        for (Map.Entry<String, byte[]> stream : streams.entrySet()) {
            byte[] content = stream.getValue();
            boolean small = content.length < CUTOFF;
            int at = number * 128;
            entry(directory, at, stream.getKey(), 2, small ? miniUsed : used, content.length);
            // The streams hang one below the other: every entry is the right neighbour of the one before it.
            directory.putInt(at + 72, number < streams.size() ? number + 1 : FREE);
            if (small) {
                mini.put(64 * miniUsed, content);
                miniUsed = chain(miniTable, miniUsed, (content.length + 63) / 64);
            } else {
                file.put(SECTOR * (1 + used), content);
                used = chain(table, used, (content.length + SECTOR - 1) / SECTOR);
            }
            number++;
        }
        int root = miniUsed == 0 ? END : used;
        entry(directory, 0, "Root Entry", 5, root, miniUsed * 64);
        directory.putInt(76, 1);
        if (miniUsed > 0) {
            file.put(SECTOR * (1 + used), Arrays.copyOf(content(mini), miniUsed * 64));
            used = chain(table, used, (miniUsed * 64 + SECTOR - 1) / SECTOR);
        }
        file.put(SECTOR, content(table));
        file.put(SECTOR * (1 + directoryAt), content(directory));
        file.put(SECTOR * (1 + miniTableAt), content(miniTable));
        header(file, tables, directoryAt, miniTableAt);
        return Arrays.copyOf(content(file), SECTOR * (1 + used));
    }

    private static int chain(ByteBuffer table, int first, int count) {
        for (int i = 0; i < count; i++) {
            table.putInt(4 * (first + i), i == count - 1 ? END : first + i + 1);
        }
        return first + count;
    }

    private static void entry(ByteBuffer directory, int at, String name, int type, int start, int size) {
        byte[] letters = name.getBytes(StandardCharsets.UTF_16LE);
        directory.put(at, letters).putShort(at + 64, (short) (letters.length + 2));
        directory.put(at + 66, (byte) type).put(at + 67, (byte) 1);
        directory.putInt(at + 68, FREE).putInt(at + 72, FREE).putInt(at + 76, FREE);
        directory.putInt(at + 116, start).putInt(at + 120, size);
    }

    private static void header(ByteBuffer file, int tables, int directory, int miniTable) {
        file.putInt(0, 0xe011cfd0).putInt(4, 0xe11ab1a1);
        file.putShort(24, (short) 0x3e).putShort(26, (short) 3).putShort(28, (short) 0xfffe);
        file.putShort(30, (short) 9).putShort(32, (short) 6);
        file.putInt(44, tables)
                .putInt(48, directory)
                .putInt(56, CUTOFF)
                .putInt(60, miniTable)
                .putInt(64, 1);
        file.putInt(68, END).putInt(72, 0);
        for (int i = 0; i < 109; i++) {
            file.putInt(76 + 4 * i, i < tables ? i : FREE);
        }
    }

    private static ByteBuffer bytes(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] content(ByteBuffer buffer) {
        byte[] content = new byte[buffer.capacity()];
        buffer.get(0, content);
        return content;
    }

    private static ByteBuffer filled(int size) {
        ByteBuffer filled = bytes(size);
        for (int i = 0; i < size; i++) {
            filled.put(i, (byte) 0xff);
        }
        return filled;
    }
}
