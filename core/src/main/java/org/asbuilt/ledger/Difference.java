package org.asbuilt.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.asbuilt.model.Id;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Slot;

/**
 * What differs between two snapshots in one part of one subject, by the newest facts of each.
 *
 * @param subject which subject
 * @param path which part
 * @param before what was said, if anything was
 * @param after what is said, if anything is
 */
public record Difference(Id subject, PartPath path, Optional<Said> before, Optional<Said> after) {

    /** All differences, in the order of subjects and parts. What has only another basis does not differ. */
    public static List<Difference> between(Snapshot before, Snapshot after) {
        List<Difference> differences = new ArrayList<>();
        for (Id id : new TreeSet<>(before.differing(after))) {
            between(
                    id,
                    before.subject(id).orElseGet(() -> Subject.empty(id)),
                    after.subject(id).orElseGet(() -> Subject.empty(id)),
                    differences);
        }
        return differences;
    }

    private static void between(Id id, Subject before, Subject after, List<Difference> differences) {
        TreeSet<Slot> slots = new TreeSet<>(before.facts().keySet());
        slots.addAll(after.facts().keySet());
        for (Slot slot : slots) {
            Map<String, Said> old = before.fact(slot).map(Fact::parts).orElseGet(TreeMap::new);
            Map<String, Said> now = after.fact(slot).map(Fact::parts).orElseGet(TreeMap::new);
            TreeSet<String> parts = new TreeSet<>(old.keySet());
            parts.addAll(now.keySet());
            for (String part : parts) {
                Optional<Said> was = Optional.ofNullable(old.get(part));
                Optional<Said> is = Optional.ofNullable(now.get(part));
                if (!said(was).equals(said(is))) {
                    differences.add(new Difference(id, new PartPath(slot, part), was, is));
                }
            }
        }
    }

    private static List<String> said(Optional<Said> said) {
        return said.map(some -> some.absence()
                        .map(absence -> List.of("\0" + absence.kind() + "\0" + absence.reason()))
                        .orElse(some.values()))
                .orElse(List.of());
    }
}
