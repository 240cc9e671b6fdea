package org.asbuilt.importers;

import java.io.IOException;
import org.asbuilt.importers.document.DocumentFormat;
import org.asbuilt.importers.document.DocumentReading;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.SourceType;

/**
 * A document for people: drawing, procedure, manual, report. It becomes an item of information with its title, revision, date and
 * digest, and its text can be searched for. What it says of the plant is not guessed.
 */
public final class DocumentFile implements Importer {
    @Override
    public String name() {
        return "document";
    }

    @Override
    public String reads() {
        return "documents for the register of information, their text searchable: PDF, Word, PowerPoint, OpenDocument,"
                + " RTF, HTML, plain text, Word, Excel and PowerPoint of before 2007; drawings and pictures"
                + " (DXF, DWG, SVG, PNG, JPEG, TIFF) by title and date";
    }

    @Override
    public String unit() {
        return "documents";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.DESIGN_DOCUMENT;
    }

    @Override
    public Certainty certainty(Head head) {
        return DocumentFormat.of(head)
                .map(format -> format.isPlain()
                        ? Certainty.possible("it is " + format.words() + " for people to read")
                        : Certainty.likely("it is " + format.words()))
                .orElseGet(Certainty::none);
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        DocumentReading.read(reading);
    }
}
