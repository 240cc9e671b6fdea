package org.asbuilt.importers.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;

/**
 * Takes the text out of files of Word, Excel and PowerPoint of before 2007. Source: [MS-CFB], [MS-DOC], [MS-XLS], [MS-PPT], [MS-OLEPS].
 */
final class OldOfficeText {
    private static final int LARGEST = 64 << 20;
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int ENCRYPTED_SLIDES = 0xf3d1c4df;
    private static final int TITLE = 2;
    private static final int CODE_PAGE = 1;
    private static final int SAVED = 13;
    private static final int MOST_PROPERTIES = 200;
    private static final long TO_1970 = 11_644_473_600L;

    private OldOfficeText() {}

    static DocumentReading.Self read(Reading reading) throws IOException {
        byte[] bytes;
        try (InputStream content = reading.content()) {
            bytes = content.readNBytes(LARGEST + 1);
        }
        if (bytes.length > LARGEST) {
            reading.note(
                    Severity.WARNING,
                    new Locus.Whole(),
                    "entered by its name; the text of an Office file of before 2007 of more than " + (LARGEST >> 20)
                            + " MiB is not read");
            return DocumentReading.Self.silent(false);
        }
        OldTexts texts = new OldTexts(reading);
        try {
            CompoundFile file = new CompoundFile(bytes);
            boolean known = text(file, texts);
            texts.flush();
            if (!known) {
                reading.note(
                        Severity.INFORMATION,
                        new Locus.Whole(),
                        "entered by its name; it holds no document of Word, Excel or PowerPoint");
            }
            Summary summary = file.stream("\u0005SummaryInformation")
                    .map(OldOfficeText::summary)
                    .orElseGet(Summary::none);
            return new DocumentReading.Self(summary.title(), summary.saved(), known && !texts.isFull());
        } catch (IndexOutOfBoundsException | BufferUnderflowException | NegativeArraySizeException e) {
            texts.flush();
            throw CompoundFile.broken();
        } catch (Refused broken) {
            texts.flush();
            throw broken;
        }
    }

    private static boolean text(CompoundFile file, OldTexts texts) {
        Optional<ByteBuffer> word = file.stream("WordDocument");
        if (word.isPresent()) {
            OldWord.read(file, word.get(), texts);
            return true;
        }
        Optional<ByteBuffer> workbook = file.stream("Workbook").or(() -> file.stream("Book"));
        if (workbook.isPresent()) {
            new OldWorkbook(workbook.get(), file.has("Workbook"), texts).read();
            return true;
        }
        Optional<ByteBuffer> slides = file.stream("PowerPoint Document");
        slides.ifPresent(stream -> OldSlides.read(stream, slidesEncrypted(file), texts));
        return slides.isPresent();
    }

    private static boolean slidesEncrypted(CompoundFile file) {
        return file.stream("Current User")
                .filter(user -> user.capacity() >= 16)
                .map(user -> user.getInt(12) == ENCRYPTED_SLIDES)
                .orElse(false);
    }

    /** The refusal of a file that cannot be read without its password. */
    static Refused encrypted() {
        return new Refused(new Locus.Whole(), "the Office file is encrypted with a password; save it without one");
    }

    private record Summary(Optional<String> title, Optional<LocalDate> saved) {
        static Summary none() {
            return new Summary(Optional.empty(), Optional.empty());
        }
    }

    /** What the document says of itself; broken properties say nothing, the text is worth more. */
    private static Summary summary(ByteBuffer set) {
        try {
            int section = set.getInt(44);
            int count = Math.min(MOST_PROPERTIES, set.getInt(section + 4));
            Charset charset = WINDOWS;
            Optional<String> title = Optional.empty();
            Optional<LocalDate> saved = Optional.empty();
            for (int i = 0; i < count; i++) {
                int at = section + set.getInt(section + 12 + 8 * i);
                switch (set.getInt(section + 8 + 8 * i)) {
                    case CODE_PAGE -> charset = charset(set.getShort(at + 4) & 0xffff);
                    case TITLE -> title = Optional.of(text(set, at, charset)).filter(one -> !one.isEmpty());
                    case SAVED -> saved = day(set.getLong(at + 4));
                    default -> {
                        // Other properties say nothing that the register holds.
                    }
                }
            }
            return new Summary(title, saved);
        } catch (IndexOutOfBoundsException e) {
            return Summary.none();
        }
    }

    private static Charset charset(int codePage) {
        return switch (codePage) {
            case 65001 -> StandardCharsets.UTF_8;
            case 1200 -> StandardCharsets.UTF_16LE;
            default -> WINDOWS;
        };
    }

    private static String text(ByteBuffer set, int at, Charset charset) {
        int length = Math.min(600, Math.max(0, set.getInt(at + 4)));
        byte[] bytes = new byte[length];
        set.get(at + 8, bytes);
        String text = new String(bytes, charset).replace("\0", "").strip();
        return text.length() > 300 ? text.substring(0, 300) : text;
    }

    /** Times count in tenths of a microsecond from 1601. */
    private static Optional<LocalDate> day(long time) {
        try {
            return time <= 0
                    ? Optional.empty()
                    : Optional.of(
                            LocalDate.ofInstant(Instant.ofEpochSecond(time / 10_000_000 - TO_1970), ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
