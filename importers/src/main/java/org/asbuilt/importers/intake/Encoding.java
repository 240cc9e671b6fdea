package org.asbuilt.importers.intake;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How text is written in bytes: the characters' encoding and the length of the mark before them.
 *
 * @param charset the encoding
 * @param markBytes how many bytes of byte order mark to skip
 */
public record Encoding(Charset charset, int markBytes) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** The bytes as text; what is not of the encoding becomes U+FFFD. */
    public String decode(byte[] bytes) {
        return charset.decode(ByteBuffer.wrap(bytes, markBytes, bytes.length - markBytes))
                .toString();
    }

    /** The encoding of what begins with those bytes; empty if it is not text. */
    public static Optional<Encoding> ofHead(byte[] head) {
        Utf8Check check = new Utf8Check();
        check.add(head, head.length);
        return of(head, check);
    }

    /**
     * The encoding of a content.
     *
     * @param head its first bytes
     * @param check has seen all of it
     * @return empty if it is not text
     */
    static Optional<Encoding> of(byte[] head, Utf8Check check) {
        if (startsWith(head, 0xef, 0xbb, 0xbf)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_8, 3));
        }
        if (startsWith(head, 0xff, 0xfe)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_16LE, 2));
        }
        if (startsWith(head, 0xfe, 0xff)) {
            return Optional.of(new Encoding(StandardCharsets.UTF_16BE, 2));
        }
        Optional<Charset> wide = wide(head);
        if (wide.isPresent()) {
            return Optional.of(new Encoding(wide.get(), 0));
        }
        if (check.controls() > 0) {
            return Optional.empty();
        }
        // A mixed file has both; the commoner kind is what the writer meant.
        boolean utf8 = check.broken() == 0 || check.multiByte() > check.broken();
        return Optional.of(new Encoding(utf8 ? StandardCharsets.UTF_8 : WINDOWS_1252, 0));
    }

    /** UTF-16 without a mark: in the alphabets of our tables nearly every other byte is zero. */
    private static Optional<Charset> wide(byte[] head) {
        int pairs = Math.min(head.length, 4096) / 2;
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i < pairs; i++) {
            evenZeros += head[2 * i] == 0 ? 1 : 0;
            oddZeros += head[2 * i + 1] == 0 ? 1 : 0;
        }
        if (pairs < 2 || evenZeros + oddZeros < pairs * 2 / 3) {
            return Optional.empty();
        }
        if (evenZeros == 0) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return oddZeros == 0 ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
