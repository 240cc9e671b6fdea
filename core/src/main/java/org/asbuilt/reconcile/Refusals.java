package org.asbuilt.reconcile;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;

/** The numbers of claims that somebody decided against. */
final class Refusals {
    private Refusals() {}

    /** Those of a whole record. */
    static Set<Long> of(Snapshot snapshot) {
        return snapshot.subjects().parallel().collect(HashSet::new, (all, subject) -> add(subject, all), Set::addAll);
    }

    /** Those of a subject. */
    static Set<Long> of(Subject subject) {
        Set<Long> refused = new HashSet<>();
        add(subject, refused);
        return refused;
    }

    private static void add(Subject subject, Set<Long> refused) {
        for (List<Fact> facts : subject.facts().values()) {
            for (Fact fact : facts) {
                for (Said said : fact.parts().values()) {
                    if (said.basis() instanceof Basis.Decided decided) {
                        refused.addAll(decided.refused());
                    }
                }
            }
        }
    }
}
