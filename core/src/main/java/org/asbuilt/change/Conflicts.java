package org.asbuilt.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.PartPath;

/** Where the record moved underneath a change, and how that is settled. */
public final class Conflicts {
    private Conflicts() {}

    /**
     * The conflicts of edits.
     *
     * @param base the record that the edits were written against
     * @param now the record as it is
     */
    public static List<Conflict> of(List<Edit> edits, Snapshot base, Snapshot now) {
        if (now.commit() == base.commit()) {
            return List.of();
        }
        List<Conflict> conflicts = new ArrayList<>();
        for (Edit edit : edits) {
            if (edit instanceof Edit.Put put) {
                put.parts()
                        .forEach((part, ours) -> of(put, part, ours, base, now).ifPresent(conflicts::add));
            } else if (isRegrouped(edit.subject(), base, now) || endsMore(edit, base, now)) {
                conflicts.add(new Conflict(
                        edit.subject(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
            }
        }
        return conflicts;
    }

    /**
     * The edits without what is given up. Where what is in the record is to hold, the change says nothing of that part any more.
     *
     * @param choices by the key of a conflict; what is not named stays as the change says
     */
    public static List<Edit> settled(List<Edit> edits, Map<String, Conflict.Choice> choices) {
        List<Edit> kept = new ArrayList<>();
        for (Edit edit : edits) {
            if (edit instanceof Edit.Put put) {
                TreeMap<String, Said> parts = new TreeMap<>(put.parts());
                parts.keySet()
                        .removeIf(part -> isGivenUp(put.subject() + " " + new PartPath(put.slot(), part), choices));
                if (!parts.isEmpty()) {
                    kept.add(new Edit.Put(put.subject(), put.slot(), parts, put.valid()));
                }
            } else if (!isGivenUp(edit.subject().value(), choices)) {
                kept.add(edit);
            }
        }
        return kept;
    }

    private static boolean isGivenUp(String key, Map<String, Conflict.Choice> choices) {
        return choices.get(key) == Conflict.Choice.THEIRS;
    }

    private static Optional<Conflict> of(Edit.Put put, String part, Said ours, Snapshot base, Snapshot now) {
        Optional<Said> was = said(base, put, part);
        Optional<Said> is = said(now, put, part);
        if (same(was, is) || same(is, Optional.of(ours))) {
            return Optional.empty();
        }
        PartPath path = new PartPath(put.slot(), part);
        return Optional.of(new Conflict(put.subject(), Optional.of(path), was, is, Optional.of(ours)));
    }

    private static boolean same(Optional<Said> one, Optional<Said> other) {
        return one.map(Said::values)
                        .orElse(List.of())
                        .equals(other.map(Said::values).orElse(List.of()))
                && one.flatMap(Said::absence).equals(other.flatMap(Said::absence));
    }

    private static boolean isRegrouped(Id id, Snapshot base, Snapshot now) {
        Optional<Subject> was = base.subject(id);
        Optional<Subject> is = now.subject(id);
        return !was.flatMap(Subject::absorbedBy).equals(is.flatMap(Subject::absorbedBy)) || isThere(was) != isThere(is);
    }

    /** Whether more would end with it than was there when it was written: what somebody said since would be lost unseen. */
    private static boolean endsMore(Edit edit, Snapshot base, Snapshot now) {
        return switch (edit) {
            case Edit.Retire retire ->
                !base.subject(retire.subject())
                        .map(Subject::facts)
                        .equals(now.subject(retire.subject()).map(Subject::facts));
            case Edit.Remove remove ->
                !base.subject(remove.subject())
                        .flatMap(subject -> subject.fact(remove.slot()))
                        .equals(now.subject(remove.subject()).flatMap(subject -> subject.fact(remove.slot())));
            case Edit.Put ignored -> false;
            case Edit.Merge ignored -> false;
            case Edit.Split ignored -> false;
            case Edit.Erase ignored -> false;
            case Edit.Forget ignored -> false;
        };
    }

    private static boolean isThere(Optional<Subject> subject) {
        return subject.map(found -> !found.facts().isEmpty()).orElse(false);
    }

    private static Optional<Said> said(Snapshot snapshot, Edit.Put put, String part) {
        return snapshot.subject(put.subject())
                .flatMap(subject -> subject.fact(put.slot()))
                .map(Fact::parts)
                .flatMap(parts -> Optional.ofNullable(parts.get(part)));
    }
}
