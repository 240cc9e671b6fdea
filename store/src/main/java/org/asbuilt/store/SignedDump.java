package org.asbuilt.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Checkpoint;
import org.asbuilt.model.Digest;
import org.asbuilt.model.InvalidValue;
import tools.jackson.databind.JsonNode;

/**
 * What a record that was exported as JSON Lines is worth: whether its last line signs all lines before it, and whether the ends of the logs
 * that it names bear signatures of the same key. It needs no record.
 *
 * @param subjects how many subjects it holds
 * @param bytes how many bytes are signed
 * @param label the label that stands in it
 * @param commit the newest commit that it shows
 * @param keyId which key signed it: the first 16 hexadecimal digits of the SHA-256 of the public key
 * @param isTrusted whether that key was given by whoever verifies, and not taken from the file itself
 * @param wrong what is not as it was signed; empty if all is
 */
public record SignedDump(
        long subjects, long bytes, String label, long commit, String keyId, boolean isTrusted, List<String> wrong) {
    /** Longer than a signature is. */
    private static final int LONGEST_END = 1 << 16;

    private static final int LONGEST_HEAD = 1 << 22;
    private static final String ORIGIN = "asbuilt-file/record.jsonl";

    /** Copies the list. */
    public SignedDump {
        wrong = List.copyOf(wrong);
    }

    /** Whether it is what was signed. */
    public boolean isIntact() {
        return wrong.isEmpty();
    }

    /**
     * Verifies a file.
     *
     * @param publicKey the key that it must be signed by, in base 64 of its X.509 form; without it, the one that the file names is taken
     * @throws InvalidValue if it is no such file
     */
    public static SignedDump of(Path file, Optional<String> publicKey) {
        try {
            long signed = lastLine(file);
            JsonNode end = tree(file, bytes(file, signed, LONGEST_END)).path("signature");
            Body body = Body.of(file, signed);
            JsonNode head = tree(file, body.head().getBytes(StandardCharsets.UTF_8));
            if (!head.path("format").asString("").equals("asbuilt-record") || end.isMissingNode()) {
                throw none(file);
            }
            String key = publicKey.orElse(end.path("publicKey").asString(""));
            return new SignedDump(
                    body.lines() - 1,
                    signed,
                    head.path("label").asString(""),
                    head.path("commit").asLong(0),
                    Keys.idOf(key),
                    publicKey.isPresent(),
                    wrong(head, end, body, signed, key));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static List<String> wrong(JsonNode head, JsonNode end, Body body, long signed, String key) {
        List<String> wrong = new ArrayList<>();
        if (end.path("bytes").asLong(-1) != signed) {
            wrong.add("the file has " + signed + " bytes before its signature, and "
                    + end.path("bytes").asLong(-1) + " were signed");
        }
        if (!end.path("sha256").asString("").equals(body.digest().hex())) {
            wrong.add("what stands in the file has not the digest that was signed");
        }
        if (head.path("subjects").asLong(-1) != body.lines() - 1) {
            wrong.add("the file has " + (body.lines() - 1) + " subjects, and says "
                    + head.path("subjects").asLong(-1));
        }
        Optional<Checkpoint> note = note(end.path("note").asString(""));
        boolean isOfFile = note.filter(one -> one.origin().equals(ORIGIN)
                        && one.size() == signed
                        && one.root().equals(body.digest()))
                .isPresent();
        if (!isOfFile) {
            wrong.add("the signature is not of this file");
        } else if (!Keys.signed(note.orElseThrow(), key)) {
            wrong.add("the signature is not by the key " + Keys.idOf(key));
        }
        for (JsonNode one : head.path("checkpoints")) {
            if (note(one.asString("")).filter(log -> Keys.signed(log, key)).isEmpty()) {
                wrong.add("the end of a log in the file is not signed by the key " + Keys.idOf(key));
            }
        }
        return wrong;
    }

    private static Optional<Checkpoint> note(String text) {
        try {
            return Optional.of(Checkpoint.parse(text));
        } catch (InvalidValue e) {
            return Optional.empty();
        }
    }

    /** Where the last line begins: all before it is signed. */
    private static long lastLine(Path file) throws IOException {
        long size = Files.isRegularFile(file) ? Files.size(file) : 0;
        int tail = (int) Math.min(size, LONGEST_END);
        byte[] end = bytes(file, size - tail, tail);
        for (int i = end.length - 2; i >= 0; i--) {
            if (end[i] == '\n') {
                return size - tail + i + 1;
            }
        }
        throw none(file);
    }

    private static byte[] bytes(Path file, long from, int most) throws IOException {
        try (RandomAccessFile opened = new RandomAccessFile(file.toFile(), "r")) {
            byte[] bytes = new byte[(int) Math.min(most, opened.length() - from)];
            opened.seek(from);
            opened.readFully(bytes);
            return bytes;
        }
    }

    private static JsonNode tree(Path file, byte[] line) {
        try {
            return Parsed.tree(new String(line, StandardCharsets.UTF_8));
        } catch (RuntimeException e) {
            throw none(file);
        }
    }

    private static InvalidValue none(Path file) {
        return new InvalidValue(
                file + " is no record as JSON Lines with a signature: expected what the export format jsonl writes");
    }

    /**
     * What is signed.
     *
     * @param head its first line
     * @param lines how many lines it has
     * @param digest its digest
     */
    private record Body(String head, long lines, Digest digest) {

        static Body of(Path file, long size) throws IOException {
            MessageDigest digest = Digest.sha256();
            byte[] buffer = new byte[1 << 16];
            long left = size;
            long lines = 0;
            try (InputStream in = Files.newInputStream(file)) {
                while (left > 0) {
                    int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                    if (read < 0) {
                        throw new IOException(file + " became shorter while it was read");
                    }
                    digest.update(buffer, 0, read);
                    for (int i = 0; i < read; i++) {
                        lines += buffer[i] == '\n' ? 1 : 0;
                    }
                    left -= read;
                }
            }
            return new Body(head(file, size), lines, Digest.of(digest.digest(), 0));
        }

        private static String head(Path file, long size) throws IOException {
            byte[] begin = bytes(file, 0, (int) Math.min(size, LONGEST_HEAD));
            for (int i = 0; i < begin.length; i++) {
                if (begin[i] == '\n') {
                    return new String(begin, 0, i, StandardCharsets.UTF_8);
                }
            }
            throw none(file);
        }
    }
}
