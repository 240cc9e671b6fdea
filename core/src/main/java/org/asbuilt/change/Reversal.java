package org.asbuilt.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Slot;

/** The edits that take edits back from a moment on: what was is said again, nothing is deleted. Source: requirements P1.M-05. */
public final class Reversal {
    private final Snapshot before;
    private final PlantTime valid;
    private final Basis basis;
    private final List<Edit> back = new ArrayList<>();

    private Reversal(Snapshot before, PlantTime valid, Basis basis) {
        this.before = before;
        this.valid = valid;
        this.basis = basis;
    }

    /**
     * The reversal of edits.
     *
     * @param before the record before them
     * @param valid from when on what was holds again
     * @param basis why
     */
    public static List<Edit> of(List<Edit> edits, Snapshot before, PlantTime valid, Basis basis) {
        Reversal reversal = new Reversal(before, valid, basis);
        Set<Id> fresh = new LinkedHashSet<>();
        Map<Id, SortedMap<Slot, Set<String>>> touched = new LinkedHashMap<>();
        for (Edit edit : edits) {
            switch (edit) {
                case Edit.Put put -> {
                    if (before.subject(put.subject()).isEmpty()) {
                        fresh.add(put.subject());
                    } else {
                        parts(touched, put.subject(), put.slot())
                                .addAll(put.parts().keySet());
                    }
                }
                case Edit.Remove remove -> parts(touched, remove.subject(), remove.slot());
                case Edit.Retire retire ->
                    before.subject(retire.subject())
                            .ifPresent(subject ->
                                    subject.facts().keySet().forEach(slot -> parts(touched, subject.id(), slot)));
                case Edit.Merge merge -> reversal.back.add(new Edit.Split(merge.subject(), merge.absorbed(), basis));
                case Edit.Split split -> reversal.back.add(new Edit.Merge(split.subject(), split.restored(), basis));
                case Edit.Forget ignored -> {
                    // What was destroyed on purpose does not come back.
                }
                case Edit.Erase ignored -> {
                    // Nor does what was said of a person.
                }
            }
        }
        fresh.forEach(id -> reversal.back.add(new Edit.Retire(id, valid, basis)));
        touched.forEach((id, slots) -> slots.forEach((slot, parts) -> reversal.restore(id, slot, parts)));
        return List.copyOf(reversal.back);
    }

    private static Set<String> parts(Map<Id, SortedMap<Slot, Set<String>>> touched, Id id, Slot slot) {
        return touched.computeIfAbsent(id, key -> new TreeMap<>()).computeIfAbsent(slot, key -> new LinkedHashSet<>());
    }

    private void restore(Id id, Slot slot, Set<String> parts) {
        Optional<Fact> was = before.subject(id).flatMap((Subject subject) -> subject.fact(slot));
        if (was.isEmpty()) {
            back.add(new Edit.Remove(id, slot, valid, basis));
            return;
        }
        TreeMap<String, Said> said = new TreeMap<>();
        parts.forEach(part -> said.put(part, Said.unknown(basis)));
        was.get().parts().forEach((part, old) -> {
            if (parts.isEmpty() || parts.contains(part)) {
                said.put(part, new Said(old.values(), old.absence(), basis));
            }
        });
        back.add(new Edit.Put(id, slot, said, valid));
    }
}
