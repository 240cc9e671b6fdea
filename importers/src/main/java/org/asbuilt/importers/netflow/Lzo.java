package org.asbuilt.importers.netflow;

import java.io.IOException;
import java.util.Arrays;

/**
 * Unpacks LZO1X, the packing that nfcapd has by default. Source: Linux kernel documentation "LZO stream format as understood by
 * Linux' LZO decompressor".
 */
final class Lzo {
    private final byte[] in;
    private final int most;
    private byte[] out;
    private int at;
    private int made;

    private Lzo(byte[] in, int most) {
        this.in = in;
        this.most = most;
        out = new byte[Math.min(most, Math.max(1 << 16, in.length * 4))];
    }

    /**
     * Unpacks a whole stream.
     *
     * @param most how much may come of it
     * @throws IOException if it is broken or swells beyond that
     */
    static byte[] unpacked(byte[] packed, int most) throws IOException {
        Lzo lzo = new Lzo(packed, most);
        lzo.run();
        return Arrays.copyOf(lzo.out, lzo.made);
    }

    private void run() throws IOException {
        int state = 0;
        int first = peek();
        if (first > 17) {
            at++;
            literals(first - 17);
            state = first - 17 < 4 ? first - 17 : 4;
        }
        while (true) {
            int code = next();
            if (code < 16) {
                state = low(code, state);
                continue;
            }
            int length;
            int distance;
            int trailing;
            if (code >= 64) {
                int low = next();
                length = code >= 128 ? 5 + (code >> 5 & 3) : 3 + (code >> 5 & 1);
                distance = (low << 3) + (code >> 2 & 7) + 1;
                trailing = code & 3;
            } else if (code >= 32) {
                length = length(code & 31, 31) + 2;
                int low = next();
                distance = (next() << 6) + (low >> 2) + 1;
                trailing = low & 3;
            } else {
                length = length(code & 7, 7) + 2;
                int low = next();
                distance = 16384 + ((code & 8) << 11) + (next() << 6) + (low >> 2);
                trailing = low & 3;
                if (distance == 16384) {
                    return;
                }
            }
            copy(distance, length);
            literals(trailing);
            state = trailing;
        }
    }

    /** What the lowest codes mean depends on how many literals came before. */
    private int low(int code, int state) throws IOException {
        if (state == 0) {
            literals(length(code, 15) + 3);
            return 4;
        }
        int distance = (next() << 2) + (code >> 2 & 3) + 1;
        copy(state == 4 ? distance + 2048 : distance, state == 4 ? 3 : 2);
        literals(code & 3);
        return code & 3;
    }

    private int length(int said, int more) throws IOException {
        if (said != 0) {
            return said;
        }
        int length = more;
        int one = next();
        while (one == 0) {
            length += 255;
            if (length > most) {
                throw new IOException("a length beyond all bounds");
            }
            one = next();
        }
        return length + one;
    }

    private int peek() throws IOException {
        if (at >= in.length) {
            throw new IOException("the stream ends too early");
        }
        return in[at] & 0xff;
    }

    private int next() throws IOException {
        int one = peek();
        at++;
        return one;
    }

    private void literals(int count) throws IOException {
        if (count > in.length - at) {
            throw new IOException("the stream ends too early");
        }
        room(count);
        System.arraycopy(in, at, out, made, count);
        at += count;
        made += count;
    }

    private void copy(int distance, int count) throws IOException {
        if (distance > made) {
            throw new IOException("it refers to what was before the beginning");
        }
        room(count);
        for (int i = 0; i < count; i++) {
            out[made] = out[made - distance];
            made++;
        }
    }

    private void room(int count) throws IOException {
        if (count > most - made) {
            throw new IOException("it unpacks to more than a block may hold");
        }
        if (count > out.length - made) {
            out = Arrays.copyOf(out, (int) Math.min(most, Math.max(2L * out.length, (long) made + count)));
        }
    }
}
