package org.asbuilt.change;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Id;
import org.asbuilt.model.PartPath;

/**
 * A part that was changed in the record after a change that edits it was written.
 *
 * @param subject whose part
 * @param path which part; empty if the subject as a whole was altered, merged, split or retired
 * @param base what it was when the change was written
 * @param theirs what it is now
 * @param ours what the change says
 */
public record Conflict(
        Id subject, Optional<PartPath> path, Optional<Said> base, Optional<Said> theirs, Optional<Said> ours) {

    /** Which of the three is meant to hold. */
    public enum Choice {
        /** What is in the record now: the change says nothing of the part any more. */
        THEIRS,
        /** What the change says. */
        OURS
    }

    /** The same for the same part: what a choice names. */
    public String key() {
        return subject + path.map(part -> " " + part).orElse("");
    }

    /** What is wrong, in a sentence. */
    public String sentence(Snapshot now) {
        String name = Sentences.name(subject, now);
        return path.map(part -> part.label() + " of " + name + " (" + part + ") was changed in between, to "
                        + words(part, theirs, now) + "; this change says " + words(part, ours, now))
                .orElseGet(() -> name + " was altered, merged, split or retired in between");
    }

    private static String words(PartPath path, Optional<Said> said, Snapshot now) {
        List<String> values = said.map(Said::values).orElse(List.of());
        return values.isEmpty()
                ? said.flatMap(Said::absence)
                        .map(absence -> "none, because " + absence.reason())
                        .orElse("unknown")
                : values.stream()
                        .map(value -> "'" + Sentences.shown(path.shape(), value, now) + "'")
                        .collect(Collectors.joining(", "));
    }
}
