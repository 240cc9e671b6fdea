package org.asbuilt.server.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Kind;
import org.asbuilt.server.diagram.DiagramPaper;
import org.asbuilt.server.diagram.TitleBlock;

/**
 * The drawing of zones and conduits on paper: a sheet with all zones by level, then one for each zone with its assets and their
 * connections. PDF, A3 across, with a title block. Source: IEC 62443-3-2:2020, ZCR 6.3; requirements, section 4, complaint 20.
 */
final class ZoneSheets implements Format {
    private static final About ABOUT = new About(
            "drawing-a3",
            "Drawing of zones, conduits and connections on A3",
            "PDF (ISO 32000), A3 across, in lines",
            "application/pdf",
            "zones-and-conduits-a3.pdf",
            "all zones by level with their conduits on the first sheet, then a sheet for each zone that has assets,"
                    + " with their connections; each with a title block",
            List.of(
                    "the layout of the screen: the drawing is arranged anew by level, the same way every time",
                    "of a zone more than " + ZoneDiagrams.MOST_BOXES + " assets and " + ZoneDiagrams.MOST_LINES
                            + " connections, and more than " + ZoneDiagrams.MOST_ZONES
                            + " zones: the sheet says how many",
                    "what sensors saw: it shows what is recorded",
                    "access paths of third parties",
                    "on the sheet of a zone its conduits: they are on the first sheet"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.ZONE, Kind.CONDUIT, Kind.ASSET, Kind.CONNECTION);
    }

    @Override
    public void write(Selection selection, Backing backing, OutputStream out) throws IOException {
        DiagramPaper.write(
                new ZoneDiagrams(
                                selection,
                                backing.around().get(),
                                backing.criticality().get())
                        .all(),
                block(selection, backing),
                out);
    }

    private static TitleBlock block(Selection selection, Backing backing) {
        long commit = selection.plant().snapshot().commit();
        String plant =
                selection.plant().moment().truncatedTo(ChronoUnit.SECONDS).toString();
        String digest = Digest.of((backing.commitHash() + "\n" + plant + "\n" + selection.words())
                        .getBytes(StandardCharsets.UTF_8))
                .hex();
        return new TitleBlock(
                "ZC-" + commit + "-" + digest.substring(0, 10),
                backing.labelText(),
                plant,
                "commit " + commit + (backing.commitHash().isEmpty() ? "" : ", " + backing.commitHash()),
                selection.isAll() ? "the whole plant" : selection.words(),
                List.of(
                        "Box: a zone with its target security level (SL-T), or an asset; heavy edge: safety, or an"
                                + " asset that is critical with all that depends on it.",
                        "Line: a conduit or connection, with its number in the list at the right; broken: nobody said"
                                + " what enforces the conduit.",
                        "Arrow: from who asks to who answers. Bar at the end of a line: what it leads to is not on"
                                + " this sheet; the list names it.",
                        "Rows: levels of the Purdue model, of a zone without one the lowest of its assets or else of the"
                                + " zones within it.",
                        "Frame: a zone that encloses others, with the boxes in it; on a row without its own box each box says"
                                + " what it is within.",
                        "Not drawn: what sensors saw and the record does not have, access paths of third parties, and"
                                + " of a zone its conduits.",
                        "What nobody has said stands as \"not known\", what sources dispute as \"disputed\". Drawing"
                                + " number: of commit, moment and selection."));
    }
}
