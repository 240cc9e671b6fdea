package org.asbuilt.importers.iec61131;

import java.util.Locale;
import java.util.Optional;
import org.asbuilt.importers.logic.LogicFreeCopy;

/** Copies a program text line by line: headers and declarations stay, the logic and all that stands beside it does not. */
public final class ProgramCopy implements LogicFreeCopy.LineCopy {
    private final ProgramUnits units = new ProgramUnits();
    private int leftOut;

    @Override
    public String copy(String line) {
        return switch (units.take(line)) {
            case OUTSIDE, LOGIC -> "";
            // A comment that goes on in the logic must not be left open.
            case HEADER -> units.code();
            case DECLARATION -> units.code().toUpperCase(Locale.ROOT).endsWith("END_VAR") ? units.code() : line;
            case END -> {
                Optional<ProgramUnits.Unit> unit = units.ended();
                leftOut += unit.flatMap(of -> of.body).isPresent() ? 1 : 0;
                yield unit.flatMap(of -> of.body)
                        .map(digest -> ProgramUnits.marked(line, digest))
                        .orElse(line);
            }
        };
    }

    @Override
    public int leftOut() {
        return leftOut;
    }
}
