package org.asbuilt.packaging;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;

/** Writes trees as archives. Every file bears the same time, so that the same tree is the same bytes. Source: POSIX.1-2024, pax, ustar. */
public final class Tar {
    /** The time of everything, in seconds since 1970: the first of January 2026, as the build stamps its jars. */
    public static final long TIME = 1_767_225_600L;

    private static final int BLOCK = 512;
    private static final int NAME = 100;
    private static final int PREFIX = 155;

    private Tar() {}

    /**
     * Writes a tree; the stream stays open.
     *
     * @param beginning what stands before each path: "./" as dpkg wants it, or nothing as images want it
     * @throws IOException if a file cannot be read, or its path is longer than the form permits
     */
    public static void write(Tree tree, String beginning, OutputStream out) throws IOException {
        if (!beginning.isEmpty()) {
            header(out, beginning, 0755, 0, 0, '5', "");
        }
        for (Entry entry : tree.entries()) {
            String path = beginning + entry.path();
            switch (entry) {
                case Entry.Folder folder -> header(out, path + "/", folder.mode(), folder.owner(), 0, '5', "");
                case Entry.Pointer pointer ->
                    header(out, path, pointer.mode(), pointer.owner(), 0, '2', pointer.target());
                case Entry.Written written -> {
                    byte[] content = written.text().getBytes(StandardCharsets.UTF_8);
                    header(out, path, written.mode(), written.owner(), content.length, '0', "");
                    out.write(content);
                    pad(out, content.length);
                }
                case Entry.Copied copied -> {
                    long size = Files.size(copied.from());
                    header(out, path, copied.mode(), copied.owner(), size, '0', "");
                    if (Files.copy(copied.from(), out) != size) {
                        throw new IOException(copied.from() + " changed while it was read");
                    }
                    pad(out, size);
                }
            }
        }
        out.write(new byte[2 * BLOCK]);
    }

    private static void pad(OutputStream out, long size) throws IOException {
        int over = (int) (size % BLOCK);
        if (over > 0) {
            out.write(new byte[BLOCK - over]);
        }
    }

    private static void header(OutputStream out, String path, int mode, int owner, long size, char kind, String target)
            throws IOException {
        byte[] block = new byte[BLOCK];
        int cut = cut(path);
        put(block, 345, PREFIX, cut == 0 ? "" : path.substring(0, cut - 1));
        put(block, 0, NAME, path.substring(cut));
        put(block, 100, 8, octal(mode, 7));
        put(block, 108, 8, octal(owner, 7));
        put(block, 116, 8, octal(owner, 7));
        put(block, 124, 12, octal(size, 11));
        put(block, 136, 12, octal(TIME, 11));
        Arrays.fill(block, 148, 156, (byte) ' ');
        block[156] = (byte) kind;
        put(block, 157, NAME, target);
        put(block, 257, 8, "ustar\00000");
        int sum = 0;
        for (byte each : block) {
            sum += each & 0xff;
        }
        put(block, 148, 8, octal(sum, 6) + "\0 ");
        out.write(block);
    }

    /** After which character a path is cut in two, so that both parts have room; 0 if it has not to be. */
    private static int cut(String path) throws IOException {
        if (path.getBytes(StandardCharsets.UTF_8).length <= NAME) {
            return 0;
        }
        for (int slash = path.indexOf('/');
                slash >= 0 && slash < path.length() - 1;
                slash = path.indexOf('/', slash + 1)) {
            if (path.substring(slash + 1).getBytes(StandardCharsets.UTF_8).length <= NAME) {
                return slash + 1;
            }
        }
        throw new IOException("an archive has no room for the path " + path);
    }

    private static String octal(long number, int digits) {
        return String.format(Locale.ROOT, "%0" + digits + "o", number);
    }

    private static void put(byte[] block, int at, int room, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > room) {
            throw new IOException("an archive has no room for " + text);
        }
        System.arraycopy(bytes, 0, block, at, bytes.length);
    }
}
