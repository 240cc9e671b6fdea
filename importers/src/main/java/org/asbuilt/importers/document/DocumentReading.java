package org.asbuilt.importers.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Method;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Draft;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;
import org.asbuilt.model.Designation;
import org.asbuilt.model.InformationProfile;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;

/** Enters one document into the register of information and hands over its text. */
public final class DocumentReading {
    private static final Locus NAME = new Locus.Words("the file's name");
    private static final int PIECE = 8_000;

    private DocumentReading() {}

    /**
     * What a document says of itself.
     *
     * @param title its title; empty if it has none
     * @param date when it was last changed, as it says
     * @param readable whether its text could be taken out
     */
    record Self(Optional<String> title, Optional<LocalDate> date, boolean readable) {
        static Self silent(boolean readable) {
            return new Self(Optional.empty(), Optional.empty(), readable);
        }
    }

    /**
     * Reads it.
     *
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading) throws IOException {
        DocumentFormat format = DocumentFormat.of(reading.input().head())
                .orElseThrow(() -> new Refused(new Locus.Whole(), "this is no document of a known format"));
        FileTitle file = FileTitle.of(reading.input().contentName());
        // The register knows of the document even when the text of it turns out to be broken.
        Draft draft = new Draft(reading, Kind.INFORMATION_ITEM, Method.IMPORTED, new Locus.Whole());
        draft.name(file.title(), NAME)
                .fact(InformationProfile.class, "digest", digest(reading), new Locus.Whole())
                .fact(InformationProfile.class, "storedAt", reading.input().contentName(), NAME);
        file.revision().ifPresent(revision -> draft.fact(InformationProfile.class, "revision", revision, NAME));
        file.date().ifPresent(date -> draft.fact(InformationProfile.class, "issued", date.toString(), NAME));
        Self self;
        try {
            self = text(reading, format);
        } catch (Refused broken) {
            draft.claim();
            reading.units(1, 0);
            throw broken;
        }
        Locus properties = new Locus.Words("the document's properties");
        self.title()
                .filter(title -> !title.equalsIgnoreCase(file.title()))
                .ifPresent(title -> draft.fact(Designation.class, "description", title, properties));
        if (file.date().isEmpty()) {
            self.date()
                    .ifPresent(date -> draft.fact(
                            PartPath.of(InformationProfile.class, "issued"),
                            date.toString(),
                            properties,
                            Confidence.POSSIBLE));
        }
        reading.count(format.words(), 1);
        boolean claimed = draft.claim();
        reading.units(1, claimed && self.readable() ? 1 : 0);
    }

    private static Self text(Reading reading, DocumentFormat format) throws IOException {
        return switch (format) {
            case PDF -> PdfText.read(reading);
            case WORD, POWERPOINT, OPEN_DOCUMENT -> OfficeText.read(reading);
            case RTF -> lines(reading, LineText.RTF);
            case DXF -> lines(reading, new LineText.Dxf());
            case HTML, SVG -> MarkedText.read(reading);
            case PLAIN_TEXT -> lines(reading, LineText.PLAIN);
            case OLD_OFFICE -> OldOfficeText.read(reading);
            case DWG, PNG, JPEG, TIFF -> {
                reading.note(
                        Severity.INFORMATION,
                        new Locus.Whole(),
                        "entered by its name; the text within " + format.words() + " is not read"
                                + (format == DocumentFormat.DWG ? ": export it as DXF or PDF" : ""));
                yield Self.silent(true);
            }
        };
    }

    private static Self lines(Reading reading, LineText text) throws IOException {
        try (BufferedReader content = reading.text()) {
            StringBuilder piece = new StringBuilder();
            int number = 0;
            int first = 1;
            for (String line = content.readLine(); line != null; line = content.readLine()) {
                number++;
                text.of(line).ifPresent(said -> piece.append(said).append('\n'));
                if (piece.length() > PIECE) {
                    reading.text(new Locus.Line(first), piece.toString());
                    piece.setLength(0);
                    first = number + 1;
                }
            }
            reading.text(new Locus.Line(first), piece.toString());
        }
        return Self.silent(true);
    }

    private static String digest(Reading reading) throws IOException {
        try (InputStream content = reading.content()) {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = content.read(buffer); read > 0; read = content.read(buffer)) {
                sha.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
