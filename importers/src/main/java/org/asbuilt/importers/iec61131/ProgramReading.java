package org.asbuilt.importers.iec61131;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.logic.Block;
import org.asbuilt.importers.logic.Controller;
import org.asbuilt.importers.logic.LogicDigest;
import org.asbuilt.model.Kind;

/** Reads program text: each unit becomes a block. The text does not tell of which controller it is. */
public final class ProgramReading {
    private final Reading reading;
    private final Controller controller;

    private ProgramReading(Reading reading) {
        this.reading = reading;
        String file = reading.input().contentName();
        int dot = file.lastIndexOf('.');
        String name = dot > 0 ? file.substring(0, dot) : file;
        controller = new Controller(reading, About.of(Kind.ASSET, new Hint.HasName(name)), name, Optional.empty());
    }

    /**
     * Reads the content.
     *
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading) throws IOException {
        reading.note(
                Severity.WARNING,
                new Locus.Whole(),
                "the text does not tell of which controller it is; it is called by the file's name");
        ProgramReading program = new ProgramReading(reading);
        ProgramUnits units = new ProgramUnits();
        long outside = 0;
        try (BufferedReader content = reading.text()) {
            for (String line = content.readLine(); line != null; line = content.readLine()) {
                outside += units.take(line) == ProgramUnits.Part.OUTSIDE && !line.isBlank() ? 1 : 0;
                units.ended().ifPresent(program::claim);
            }
        }
        if (units.isOpen()) {
            reading.note(Severity.WARNING, new Locus.Whole(), "the text ends before its last unit does");
            reading.units(1, 0);
        }
        if (outside > 0) {
            reading.count("lines outside of units", outside);
        }
    }

    /** Whether a text begins with a unit of program, but for comments. */
    public static boolean begins(String text) {
        return ProgramUnits.begins(text);
    }

    private void claim(ProgramUnits.Unit unit) {
        String sort = unit.keyword.toLowerCase(Locale.ROOT).replace('_', ' ');
        String folder = unit.keyword.equals("TYPE") ? "Data Types/" : "";
        if (unit.name.isEmpty()) {
            reading.note(Severity.WARNING, new Locus.Line(unit.line), "this " + sort + " has no name");
            reading.units(1, 0);
            return;
        }
        Block block = new Block(
                folder + unit.key, unit.keyword.equals("TYPE") ? "data type" : sort, new Locus.Line(unit.line));
        List<LogicDigest> pieces = new ArrayList<>();
        unit.declared.ifPresent(digest -> pieces.add(new LogicDigest(digest.hex(), 0)));
        unit.body.ifPresent(pieces::add);
        pieces.forEach(block::piece);
        reading.units(1, block.claim(controller) ? 1 : 0);
    }
}
