package org.asbuilt.ledger;

import java.util.List;
import java.util.Locale;
import org.asbuilt.model.InvalidValue;

/** The logs of a record. Each has a Merkle tree of its own and a signed end. */
public enum Log {
    /** What changed the record. */
    COMMITS,
    /** Everything else that is kept: imports, events of changes, what people judged, artifacts. */
    JOURNAL,
    /** Who saw or did what. */
    ACCESS_LOG;

    /** Its name: lower case, words joined by underscores. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The log of that name.
     *
     * @throws InvalidValue if there is none
     */
    public static Log parse(String text) {
        return List.of(values()).stream()
                .filter(log -> log.text().equals(text))
                .findFirst()
                .orElseThrow(() -> InvalidValue.expected("a log: commits, journal or access_log", text));
    }

    /** The name under which its checkpoints are signed, in an installation of that name: the commits' is the installation's own. */
    public String origin(String installation) {
        return this == COMMITS ? installation : installation + "/" + text();
    }
}
