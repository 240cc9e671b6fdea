package org.asbuilt.importers.list;

import java.util.Optional;
import org.asbuilt.model.Id;
import org.asbuilt.model.PartPath;

/** The record that a list comes back to, as far as a reading must know it: whether the list was exported from it, and what it says now. */
public interface HomeRecord {

    /** Whether the commit of that number is the one with that hash. */
    boolean hasCommit(long number, String hash);

    /** What the subject of that id is called now; empty if there is none. */
    Optional<String> title(Id subject);

    /** The cell of a part as an export would write it now; empty if nothing is said of it. */
    String cell(Id subject, PartPath path);
}
