package org.asbuilt.importers.document;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts and numbers in the cells of a workbook of Excel 5 to 2003, with the sheet and the row. Texts that several cells share lie in
 * one table, which may go on in further records. Source: [MS-XLS] 2.4.265 (SST), 2.4.149 (LabelSst), 2.5.293 (XLUnicodeRichExtendedString).
 */
final class OldWorkbook {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int MOST_SHARED = 4_000_000;
    private static final int BEGIN = 0x0809;
    private static final int ENCRYPTION = 0x002f;
    private static final int SHEET = 0x0085;
    private static final int SHARED = 0x00fc;
    private static final int GOES_ON = 0x003c;
    private static final int SHARED_CELL = 0x00fd;
    private static final int TEXT_CELL = 0x0204;
    private static final int RESULT = 0x0207;
    private static final int NUMBER = 0x0203;
    private static final int SHORT_NUMBER = 0x027e;
    private static final int SHORT_NUMBERS = 0x00bd;
    private static final int FORMULA = 0x0006;

    private final ByteBuffer stream;
    private final boolean wide;
    private final OldTexts texts;
    private final List<String> shared = new ArrayList<>();
    private final Map<Integer, String> sheets = new HashMap<>();
    private String sheet = "workbook";
    private int row;

    /**
     * A reader.
     *
     * @param wide whether texts may be of letters of two bytes, as since Excel 97
     */
    OldWorkbook(ByteBuffer stream, boolean wide, OldTexts texts) {
        this.stream = stream;
        this.wide = wide;
        this.texts = texts;
    }

    void read() {
        int at = 0;
        while (at + 4 <= stream.capacity()) {
            int type = stream.getShort(at) & 0xffff;
            int length = stream.getShort(at + 2) & 0xffff;
            if (length > stream.capacity() - at - 4) {
                throw CompoundFile.broken();
            }
            if (type == SHARED) {
                shared(at);
            } else {
                record(type, at, at + 4, length);
            }
            at += 4 + length;
        }
    }

    private void record(int type, int start, int at, int length) {
        switch (type) {
            case ENCRYPTION -> throw OldOfficeText.encrypted();
            case BEGIN -> sheet = sheets.getOrDefault(start, sheet);
            case SHEET -> {
                String name = text(at + 7, stream.get(at + 6) & 0xff, at + length);
                sheets.put(stream.getInt(at), "sheet " + name);
                texts.add("sheets", name);
            }
            case SHARED_CELL -> {
                int index = stream.getInt(at + 6);
                cell(at, index >= 0 && index < shared.size() ? shared.get(index) : "");
            }
            case TEXT_CELL -> cell(at, text(at + 8, stream.getShort(at + 6) & 0xffff, at + length));
            case FORMULA -> row = stream.getShort(at) & 0xffff;
            case RESULT -> said(text(at + 2, stream.getShort(at) & 0xffff, at + length));
            case NUMBER -> cell(at, number(stream.getDouble(at + 6)));
            case SHORT_NUMBER -> cell(at, number(shortNumber(stream.getInt(at + 6))));
            case SHORT_NUMBERS -> {
                for (int one = at + 4; one + 6 <= at + length - 2; one += 6) {
                    cell(at, number(shortNumber(stream.getInt(one + 2))));
                }
            }
            default -> {
                // Formats, drawings and settings.
            }
        }
    }

    private void cell(int at, String text) {
        row = stream.getShort(at) & 0xffff;
        said(text);
    }

    private void said(String text) {
        texts.add(sheet + ", row " + (row + 1), text);
    }

    private static String number(double number) {
        boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
        return whole ? Long.toString((long) number) : Double.toString(number);
    }

    /** Numbers of 30 bits: whole, or the upper half of a double; perhaps hundredths. */
    private static double shortNumber(int packed) {
        double number = (packed & 2) != 0 ? packed >> 2 : Double.longBitsToDouble((long) (packed & ~3) << 32);
        return (packed & 1) != 0 ? number / 100 : number;
    }

    /** A text that lies in one record: since Excel 97 a byte before it says how wide its letters are. */
    private String text(int from, int letters, int end) {
        boolean two = wide && (stream.get(from) & 1) != 0;
        int begin = wide ? from + 1 : from;
        int length = Math.min(two ? letters * 2 : letters, Math.max(0, end - begin));
        return CompoundFile.text(stream, begin, length, two ? StandardCharsets.UTF_16LE : narrow());
    }

    private Charset narrow() {
        return wide ? StandardCharsets.ISO_8859_1 : WINDOWS;
    }

    private void shared(int at) {
        Run run = new Run(at);
        run.skip(4);
        int count = Math.min(MOST_SHARED, run.number(4));
        for (int i = 0; i < count && run.more(); i++) {
            shared.add(run.text());
        }
    }

    /** Reads through a record and those that go on with it. */
    private final class Run {
        private int at;
        private int end;

        Run(int record) {
            open(record);
        }

        private void open(int record) {
            at = record + 4;
            end = at + (stream.getShort(record + 2) & 0xffff);
        }

        /** Whether there is another byte, here or in a record that goes on. */
        boolean more() {
            while (at >= end) {
                boolean goesOn = end + 4 <= stream.capacity() && (stream.getShort(end) & 0xffff) == GOES_ON;
                if (!goesOn) {
                    return false;
                }
                open(end);
            }
            return true;
        }

        private int next() {
            if (!more()) {
                throw CompoundFile.broken();
            }
            return stream.get(at++) & 0xff;
        }

        int number(int bytes) {
            int number = 0;
            for (int i = 0; i < bytes; i++) {
                number |= next() << (8 * i);
            }
            return number;
        }

        void skip(long bytes) {
            long left = bytes;
            while (left > 0 && more()) {
                int step = (int) Math.min(left, end - at);
                at += step;
                left -= step;
            }
        }

        /** A text; where it goes on in another record, a byte says anew how wide its letters are. */
        String text() {
            int letters = number(2);
            int how = next();
            int formats = (how & 8) != 0 ? number(2) : 0;
            long phonetic = (how & 4) != 0 ? number(4) & 0xffffffffL : 0;
            boolean two = (how & 1) != 0;
            StringBuilder text = new StringBuilder();
            while (text.length() < letters) {
                if (at >= end) {
                    two = (next() & 1) != 0;
                }
                text.append((char) number(two ? 2 : 1));
            }
            skip(4L * formats + phonetic);
            return text.toString();
        }
    }
}
