package org.asbuilt.importers.document;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The text of a Word document, which lies in pieces: the body, then notes, headers and comments. Source: [MS-DOC] 2.4.1. */
final class OldWord {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Set<Integer> MAGIC = Set.of(0xa5ec, 0xa5dc);
    private static final int FIRST_OF_97 = 193;
    private static final int ENCRYPTED = 0x0100;
    private static final int IN_FIRST_TABLE = 0x0200;
    private static final int PLACE_OF_PIECES = 0x01a2;
    private static final int BYTES = 0x40000000;

    private final OldTexts texts;
    private final StringBuilder paragraph = new StringBuilder();
    private int number = 1;
    private int codes;

    private OldWord(OldTexts texts) {
        this.texts = texts;
    }

    static void read(CompoundFile file, ByteBuffer word, OldTexts texts) {
        int flags = word.getShort(10) & 0xffff;
        if (!MAGIC.contains(word.getShort(0) & 0xffff)) {
            throw CompoundFile.broken();
        }
        if ((flags & ENCRYPTED) != 0) {
            throw OldOfficeText.encrypted();
        }
        OldWord reader = new OldWord(texts);
        if ((word.getShort(2) & 0xffff) < FIRST_OF_97) {
            reader.piece(word, word.getInt(24), word.getInt(28) - word.getInt(24), WINDOWS);
        } else {
            ByteBuffer table = file.stream((flags & IN_FIRST_TABLE) != 0 ? "1Table" : "0Table")
                    .orElseThrow(CompoundFile::broken);
            reader.pieces(word, table, word.getInt(PLACE_OF_PIECES), word.getInt(PLACE_OF_PIECES + 4));
        }
        reader.end();
    }

    /** Before the pieces stand changes of format, which say nothing to people. */
    private void pieces(ByteBuffer word, ByteBuffer table, int from, int length) {
        int at = from;
        while (at < from + length && table.get(at) == 1) {
            at += 3 + (table.getShort(at + 1) & 0xffff);
        }
        if (table.get(at) != 2) {
            throw CompoundFile.broken();
        }
        int count = (table.getInt(at + 1) - 4) / 12;
        int first = at + 5;
        for (int i = 0; i < count && !texts.isFull(); i++) {
            int letters = table.getInt(first + 4 * i + 4) - table.getInt(first + 4 * i);
            int place = table.getInt(first + 4 * (count + 1) + 8 * i + 2);
            boolean bytes = (place & BYTES) != 0;
            int begin = place & ~BYTES & 0x7fffffff;
            if (letters < 0 || letters > word.capacity()) {
                throw CompoundFile.broken();
            }
            if (bytes) {
                piece(word, begin / 2, letters, WINDOWS);
            } else {
                piece(word, begin, letters * 2, StandardCharsets.UTF_16LE);
            }
        }
    }

    private void piece(ByteBuffer word, int from, int length, Charset charset) {
        if (from < 0 || length < 0 || from > word.capacity() - length) {
            throw CompoundFile.broken();
        }
        CompoundFile.text(word, from, length, charset).chars().forEach(letter -> letter((char) letter));
    }

    /** Fields stand as their code, a mark, and what people see of them. */
    private void letter(char letter) {
        switch (letter) {
            case 0x13 -> codes++;
            case 0x14, 0x15 -> codes = letter == 0x14 || codes > 0 ? Math.max(0, codes - 1) : 0;
            case '\r', 0x07, 0x0b, 0x0c -> end();
            case 0x1e -> paragraph.append('-');
            default -> {
                if (codes == 0 && (letter >= ' ' || letter == '\t')) {
                    paragraph.append(letter);
                }
            }
        }
        if (paragraph.length() > 100_000) {
            end();
        }
    }

    private void end() {
        texts.add("paragraph " + number, paragraph.toString());
        paragraph.setLength(0);
        number++;
    }
}
