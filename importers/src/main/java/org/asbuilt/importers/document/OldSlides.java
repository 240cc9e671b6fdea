package org.asbuilt.importers.document;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The texts of a presentation: those of the outline by slide, those of drawings without. Source: [MS-PPT] 2.3, 2.4.14, 2.9. */
final class OldSlides {
    private static final int CONTAINER = 0x0f;
    private static final int LIST_OF_SLIDES = 0x0ff0;
    private static final int SLIDE_OF_LIST = 0x03f3;
    private static final int SLIDE = 0x03ee;
    /** A container whatever it says of itself: some programs do not mark it as one. */
    private static final int TEXT_BOX = 0xf00d;

    private static final int LETTERS = 0x0fa0;
    private static final int BYTES = 0x0fa8;
    private static final int ENCRYPTION = 0x2f14;

    private OldSlides() {}

    static void read(ByteBuffer stream, boolean encrypted, OldTexts texts) {
        int slide = 0;
        String place = "slides";
        String what = "slide";
        int at = 0;
        while (at + 8 <= stream.capacity()) {
            int head = stream.getShort(at) & 0xffff;
            int type = stream.getShort(at + 2) & 0xffff;
            long length = stream.getInt(at + 4) & 0xffffffffL;
            at += 8;
            if (encrypted || type == ENCRYPTION) {
                throw OldOfficeText.encrypted();
            }
            if (type == LIST_OF_SLIDES) {
                slide = 0;
                what = head >> 4 == 1 ? "master" : head >> 4 == 2 ? "notes" : "slide";
            } else if (type == SLIDE) {
                place = "slides";
            }
            if ((head & CONTAINER) == CONTAINER || type == TEXT_BOX) {
                // What lies in it follows at once.
                continue;
            }
            if (length > stream.capacity() - at) {
                throw CompoundFile.broken();
            }
            if (type == SLIDE_OF_LIST) {
                slide++;
                place = what + " " + slide;
            } else if (type == LETTERS || type == BYTES) {
                Charset charset = type == LETTERS ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1;
                String text = new String(stream.array(), at, (int) length, charset);
                texts.add(place, text.replace('\r', '\n').replace('\u000b', '\n'));
            }
            at += (int) length;
        }
    }
}
