package org.asbuilt.dissect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Octets that are cut short or of which one is another: at which lengths another thing is told of them, and a digest of all that is told.
 * Nobody writes these by hand, and whoever moves a bound by one octet sees it.
 */
final class Damage {
    /** Up to here every octet is damaged, behind it one of so many. */
    private static final int CLOSELY = 120;

    private static final int STEP = 16;
    private static final int DIGEST = 16;

    private Damage() {}

    /** What is told of octets. */
    interface Reader {
        /** All of it, as text. */
        String told(byte[] octets) throws IOException;
    }

    /** How many octets there are, at which lengths another thing is told, and the digests of what is told of cut and of changed ones. */
    static String line(byte[] whole, Reader reader) throws IOException {
        List<Integer> places = IntStream.range(0, whole.length)
                .filter(place -> place < CLOSELY || place % STEP == 0)
                .boxed()
                .toList();
        MessageDigest cut = digest();
        List<Integer> lengths = new ArrayList<>();
        String before = "";
        for (int length : places) {
            String told = reader.told(Arrays.copyOf(whole, length));
            if (!told.equals(before)) {
                lengths.add(length);
            }
            before = told;
            cut.update(told.getBytes(StandardCharsets.UTF_8));
        }
        MessageDigest changed = digest();
        for (int place : places) {
            for (int octet : new int[] {whole[place] + 1, whole[place] - 1, 0, 0xFF}) {
                byte[] other = whole.clone();
                other[place] = (byte) octet;
                changed.update(reader.told(other).getBytes(StandardCharsets.UTF_8));
            }
        }
        return whole.length + "\t" + lengths.stream().map(String::valueOf).collect(Collectors.joining(" ")) + "\t"
                + text(cut) + "\t" + text(changed);
    }

    /** Compares a page with the file that is kept of it, or writes that anew with {@code -Dgolden.rewrite=true}. */
    static void check(Path file, CharSequence page) throws IOException {
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, page);
        }
        assertThat(file)
                .as("if it is meant to be so, rewrite with ./asbuilt golden")
                .hasContent(page.toString());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static String text(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGEST);
    }
}
