package org.asbuilt.server.view;

import java.util.List;
import java.util.Optional;
import org.asbuilt.change.Conflict;
import org.asbuilt.change.Sentences;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.PartPath;

/**
 * A part that was changed in the record after a change that edits it was written: three values side by side.
 *
 * @param key what a choice names
 * @param subject whose part
 * @param name what that subject is called
 * @param path which part; not given if the subject as a whole was merged, split or retired
 * @param label what people call the part
 * @param base what it was when the change was written
 * @param theirs what it is now
 * @param ours what the change says
 */
public record ConflictView(
        String key,
        String subject,
        String name,
        Optional<String> path,
        Optional<String> label,
        String base,
        String theirs,
        String ours) {

    /** A conflict, with the names of a snapshot. */
    public static ConflictView of(Conflict conflict, Snapshot now) {
        return new ConflictView(
                conflict.key(),
                conflict.subject().value(),
                Sentences.name(conflict.subject(), now),
                conflict.path().map(PartPath::toString),
                conflict.path().map(PartPath::label),
                words(conflict, conflict.base(), now),
                words(conflict, conflict.theirs(), now),
                words(conflict, conflict.ours(), now));
    }

    private static String words(Conflict conflict, Optional<Said> said, Snapshot now) {
        if (conflict.path().isEmpty()) {
            return "";
        }
        Optional<String> absent = said.flatMap(Said::absence).map(absence -> "none: " + absence.reason());
        List<String> values = said.map(Said::values).orElse(List.of());
        return absent.orElseGet(() -> values.isEmpty()
                ? "unknown"
                : String.join(", ", Shown.values(conflict.path().get().shape(), values, now)));
    }
}
