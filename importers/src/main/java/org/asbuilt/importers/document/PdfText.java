package org.asbuilt.importers.document;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;

/** Takes the text out of a PDF (ISO 32000) page by page. */
final class PdfText {
    private static final long LARGEST = 200L << 20;
    private static final int MOST_PAGES = 5_000;
    private static final int LONGEST_PAGE = 1 << 20;

    private PdfText() {}

    static DocumentReading.Self read(Reading reading) throws IOException {
        if (reading.input().length() > LARGEST) {
            reading.note(
                    Severity.WARNING,
                    new Locus.Whole(),
                    "entered by its name; the text of a PDF of more than " + (LARGEST >> 20) + " MiB is not read");
            return DocumentReading.Self.silent(false);
        }
        try (InputStream content = reading.content();
                RandomAccessReadBuffer buffer = RandomAccessReadBuffer.createBufferFromStream(content);
                PDDocument document = Loader.loadPDF(buffer, IOUtils.createTempFileOnlyStreamCache())) {
            return pages(reading, document);
        } catch (InvalidPasswordException e) {
            throw new Refused(new Locus.Whole(), "the PDF is encrypted with a password; save it without one");
        } catch (Refused e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new Refused(new Locus.Whole(), "the PDF is cut or broken; its text was read as far as it goes");
        }
    }

    private static DocumentReading.Self pages(Reading reading, PDDocument document) throws IOException {
        int pages = document.getNumberOfPages();
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        long letters = 0;
        for (int page = 1; page <= Math.min(pages, MOST_PAGES); page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            String text = stripper.getText(document);
            letters += text.strip().length();
            reading.text(
                    new Locus.Words("page " + page),
                    text.length() > LONGEST_PAGE ? text.substring(0, LONGEST_PAGE) : text);
        }
        reading.count("pages", pages);
        if (pages > MOST_PAGES) {
            reading.note(
                    Severity.WARNING,
                    new Locus.Words("page " + (MOST_PAGES + 1)),
                    "from here on the text of the " + pages + " pages was not read");
        }
        if (letters == 0) {
            reading.note(
                    Severity.WARNING,
                    new Locus.Whole(),
                    "there is no text in it: it is scanned, and pictures of text cannot be searched");
        }
        PDDocumentInformation information = document.getDocumentInformation();
        return new DocumentReading.Self(
                Optional.ofNullable(information.getTitle()).map(String::strip).filter(title -> !title.isEmpty()),
                date(information),
                letters > 0 && pages <= MOST_PAGES);
    }

    private static Optional<LocalDate> date(PDDocumentInformation information) {
        return Optional.ofNullable(information.getModificationDate())
                .or(() -> Optional.ofNullable(information.getCreationDate()))
                .map(moment -> moment.toInstant().atZone(ZoneOffset.UTC).toLocalDate());
    }
}
