package org.asbuilt.validation;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asbuilt.model.Id;

/**
 * A change of the plant as rules need to see it.
 *
 * @param change its name
 * @param title what it does
 * @param opened when it was put forward
 * @param open whether it is still on its way
 * @param temporary whether it is meant to end
 * @param emergency whether it was made before it was reviewed
 * @param owner who answers for it
 * @param ends when it is meant to end, for a temporary change
 * @param reviewDue when an emergency change must have been reviewed
 * @param reviewed whether it was reviewed, and verified where it must be
 * @param touches the subjects that it edits
 * @param closed when it was carried out in the record, if it was
 * @param groups the facets of each subject that it edits
 * @param foreseen what sources will see of it
 */
public record Work(
        String change,
        String title,
        Instant opened,
        boolean open,
        boolean temporary,
        boolean emergency,
        Optional<String> owner,
        Optional<Instant> ends,
        Optional<Instant> reviewDue,
        boolean reviewed,
        SortedSet<Id> touches,
        Optional<Instant> closed,
        Map<Id, Set<String>> groups,
        Foreseen foreseen) {
    /** Copies the sets. */
    public Work {
        touches = Collections.unmodifiableSortedSet(new TreeSet<>(touches));
        groups = Map.copyOf(groups);
    }

    /** When it was carried out, if it edited that group of that subject. */
    Optional<Instant> closed(Id subject, String facet) {
        return closed.filter(at -> groups.getOrDefault(subject, Set.of()).contains(facet));
    }
}
