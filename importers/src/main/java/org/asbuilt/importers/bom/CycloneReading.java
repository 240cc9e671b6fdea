package org.asbuilt.importers.bom;

import java.io.IOException;
import java.util.Optional;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;
import org.asbuilt.model.Kind;

/**
 * Reads CycloneDX documents twice: first for whom they are of and how their components are called, then for all that they say.
 * Source: ECMA-424 and the schemas of CycloneDX 1.0 to 1.7.
 */
public final class CycloneReading {
    private CycloneReading() {}

    /** Whether a document is CycloneDX as XML. */
    public static boolean isMarkup(Head head) {
        return head.text().contains(CycloneXml.NAMESPACE);
    }

    /** Whether a document is CycloneDX in protocol buffers: its first field is the version of the standard, the next is known too. */
    public static boolean isPacked(Head head) {
        boolean begins = head.startsWith(0x0a, 3, '1', '.') && head.at(4) >= '0' && head.at(4) <= '9';
        return begins && (head.at(5) == 0x10 || head.at(5) == 0x1a || head.at(5) == 0x22);
    }

    /**
     * Reads it.
     *
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading) throws IOException {
        if (isPacked(reading.input().head())) {
            throw new Refused(
                    new Locus.Whole(),
                    "this is CycloneDX in protocol buffers, which is not read; let its maker's tool write it as JSON or XML");
        }
        boolean markup = reading.input().head().text().stripLeading().startsWith("<");
        CycloneIndex index = new CycloneIndex(reading);
        walk(markup, reading, index);
        index.keys().complete();
        known(reading, index.version());
        Bill bill = new Bill(reading, product(reading, index), index.made());
        index.subject().ifPresent(subject -> new CycloneSubject(bill, index).say(subject));
        walk(markup, reading, new CycloneReport(bill, index));
    }

    private static void walk(boolean markup, Reading reading, CycloneEvents events) throws IOException {
        if (markup) {
            CycloneXml.walk(reading, events);
        } else {
            CycloneJson.walk(reading, events);
        }
    }

    private static void known(Reading reading, String version) {
        if (!version.matches("1\\.[0-7]")) {
            reading.note(
                    Severity.WARNING,
                    new Locus.Whole(),
                    version.isEmpty()
                            ? "the document does not say of which version of CycloneDX it is"
                            : "version " + version + " of CycloneDX is not known; it is read as 1.7");
        }
    }

    private static About product(Reading reading, CycloneIndex index) {
        Optional<String> name =
                index.subject().map(subject -> subject.text("name")).filter(text -> !text.isEmpty());
        if (name.isEmpty() && index.hasItems()) {
            reading.note(
                    Severity.WARNING,
                    new Locus.Whole(),
                    "the bill does not say which product it is of; it is called by the file's name");
        }
        return About.of(Kind.PRODUCT, new Hint.HasName(name.orElseGet(() -> fileName(reading))));
    }

    static String fileName(Reading reading) {
        String file = reading.input().contentName();
        for (String ending : new String[] {".json", ".xml", ".spdx", ".cdx", ".bom", ".spdx3", ".rdf"}) {
            file = file.endsWith(ending) && file.length() > ending.length()
                    ? file.substring(0, file.length() - ending.length())
                    : file;
        }
        return file;
    }
}
