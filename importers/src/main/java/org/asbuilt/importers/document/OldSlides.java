package org.asbuilt.importers.document;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** The texts of a presentation: those of the outline by slide, those of drawings without. Source: [MS-PPT] 2.3, 2.4.14, 2.9. */
final class OldSlides {
    private static final int CONTAINER = 0x0f;
    private static final int LIST_OF_SLIDES = 0x0ff0;
    private static final int SLIDE_OF_LIST = 0x03f3;
    private static final int SLIDE = 0x03ee;
    private static final int LETTERS = 0x0fa0;
    private static final int BYTES = 0x0fa8;
    private static final int ENCRYPTION = 0x2f14;

    private final ByteBuffer stream;
    private final OldTexts texts;
    private final Deque<Integer> ends = new ArrayDeque<>();
    private String place = "slides";
    private String what = "slide";
    private int slide;

    private OldSlides(ByteBuffer stream, OldTexts texts) {
        this.stream = stream;
        this.texts = texts;
    }

    static void read(ByteBuffer stream, boolean encrypted, OldTexts texts) {
        if (encrypted) {
            throw OldOfficeText.encrypted();
        }
        new OldSlides(stream, texts).records();
    }

    /** Records lie in one another. One that is longer than what it lies in ends with it, as programs have written such. */
    private void records() {
        int at = 0;
        ends.push(stream.capacity());
        while (!ends.isEmpty()) {
            int end = ends.element();
            if (at + 8 > end) {
                at = end;
                ends.pop();
                continue;
            }
            int head = stream.getShort(at) & 0xffff;
            int type = stream.getShort(at + 2) & 0xffff;
            long length = stream.getInt(at + 4) & 0xffffffffL;
            at += 8;
            if (length > end - at && ends.size() == 1) {
                throw CompoundFile.broken();
            }
            int next = (int) Math.min(end, at + length);
            begins(head, type);
            if ((head & CONTAINER) == CONTAINER) {
                ends.push(next);
                continue;
            }
            if (type == LETTERS || type == BYTES) {
                Charset charset = type == LETTERS ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1;
                String text = CompoundFile.text(stream, at, next - at, charset);
                texts.add(place, text.replace('\r', '\n').replace('\u000b', '\n'));
            }
            at = next;
        }
    }

    private void begins(int head, int type) {
        switch (type) {
            case ENCRYPTION -> throw OldOfficeText.encrypted();
            case LIST_OF_SLIDES -> {
                slide = 0;
                what = head >> 4 == 1 ? "master" : head >> 4 == 2 ? "notes" : "slide";
            }
            case SLIDE_OF_LIST -> {
                slide++;
                place = what + " " + slide;
            }
            case SLIDE -> place = "slides";
            default -> {
                // Drawings, formats and settings.
            }
        }
    }
}
