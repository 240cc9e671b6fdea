package org.asbuilt.importers;

import java.io.IOException;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.statement.StatementTable;
import org.asbuilt.model.SourceType;

/**
 * What members of staff know, as statements that they signed: who, in which role, when, about what, and how they know. Source:
 * requirements P1.C-05.
 */
public final class StaffStatements implements Importer {
    @Override
    public String name() {
        return "staff-statements";
    }

    @Override
    public String reads() {
        return "statements of members of staff as CSV (stated by, about, part, value, how known)";
    }

    @Override
    public String unit() {
        return "statements";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.STAFF_KNOWLEDGE;
    }

    @Override
    public Certainty certainty(Head head) {
        return StatementTable.isOne(head.text())
                ? Certainty.certain("its header is that of statements")
                : Certainty.none();
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        StatementTable.read(reading);
    }
}
