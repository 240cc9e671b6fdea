package org.asbuilt.importers.netflow;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A binary content that is read in order, with the place of each byte and a look ahead. */
final class Octets {
    private static final int WINDOW = 1 << 17;

    private final InputStream content;
    private final byte[] window = new byte[WINDOW];
    private int start;
    private int end;
    private long passed;
    private boolean ended;

    Octets(InputStream content) {
        this.content = content;
    }

    /** How many bytes were taken so far: the place of the next one, from 0. */
    long position() {
        return passed;
    }

    /** Whether at least so many bytes are left; at most 65536 can be asked for. */
    boolean has(int count) throws IOException {
        while (end - start < count && !ended) {
            if (window.length - start < count) {
                System.arraycopy(window, start, window, 0, end - start);
                end -= start;
                start = 0;
            }
            int read = content.read(window, end, window.length - end);
            if (read < 0) {
                ended = true;
            } else {
                end += read;
            }
        }
        return end - start >= count;
    }

    /** How many bytes can be looked at without reading more. */
    int ahead() {
        return end - start;
    }

    /** The byte so many places ahead, which must have been asked for by {@link #has}. */
    int peek(int ahead) {
        return window[start + ahead] & 0xff;
    }

    /** The two bytes so many places ahead, in the order of the network. */
    int peekShort(int ahead) {
        return peek(ahead) << 8 | peek(ahead + 1);
    }

    /** The four bytes so many places ahead, in the order of the network. */
    long peekInt(int ahead) {
        return (long) peekShort(ahead) << 16 | peekShort(ahead + 2);
    }

    /** Takes the next bytes, fewer if the content ends before. */
    byte[] take(int count) throws IOException {
        int there = has(count) ? count : end - start;
        byte[] taken = Arrays.copyOfRange(window, start, start + there);
        start += there;
        passed += there;
        return taken;
    }
}
