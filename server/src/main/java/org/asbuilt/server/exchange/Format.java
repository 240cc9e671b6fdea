package org.asbuilt.server.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;

/** A format of another tool in which the record, or a part of it, leaves. All of them stand in {@link Formats}. */
public sealed interface Format
        permits BaselineCsv,
                BaselineWorkbook,
                CycloneDxBill,
                GraphMl,
                NetBoxTables,
                OscalComponents,
                OscalPlan,
                OscalResults,
                RecordDump,
                StixBundle,
                ZeekInput,
                ZoneDrawing,
                ZoneSheets {

    /**
     * What it is.
     *
     * @param name its name in addresses and on the command line
     * @param title what people call it
     * @param standard which version of which specification is written
     * @param mediaType the media type of the file
     * @param fileName the name of the file
     * @param holds what is in it
     * @param leavesOut what the format cannot carry, or the record does not tell; how much of it, the file says where it can
     */
    record About(
            String name,
            String title,
            String standard,
            String mediaType,
            String fileName,
            String holds,
            List<String> leavesOut) {
        /** Copies the list. */
        public About {
            leavesOut = List.copyOf(leavesOut);
        }
    }

    /** What it is. */
    About about();

    /** Of which kinds subjects are in it. */
    Set<Kind> kinds();

    /** Whether it is about the record as it is now and as a whole, so that neither times nor places can be chosen. */
    default boolean isOfNow() {
        return false;
    }

    /** Whether it is a text, and not a ZIP file or a paper. */
    default boolean isText() {
        return !about().fileName().endsWith(".zip")
                && !about().fileName().endsWith(".xlsx")
                && !about().fileName().endsWith(".pdf");
    }

    /** The subjects of a selection that are in it: what leaves with it. */
    default List<Subject> subjects(Selection selection) {
        return selection.subjects().stream()
                .filter(subject -> kinds().contains(subject.kind()))
                .toList();
    }

    /**
     * Writes it. The same selection and moment of the same record give the same bytes.
     *
     * @throws IOException if it cannot be written
     */
    void write(Selection selection, Backing backing, OutputStream out) throws IOException;

    /** Every kind. */
    static Set<Kind> everyKind() {
        return EnumSet.allOf(Kind.class);
    }
}
