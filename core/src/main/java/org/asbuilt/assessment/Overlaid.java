package org.asbuilt.assessment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.model.Id;

/**
 * What belongs to each of very many subjects, with little of it replaced since. Immutable; those that came from one another share what they
 * have in common.
 */
final class Overlaid<V> {
    /** So many replacements make a map of their own cheaper than to ask twice. */
    private static final int MOST = 20_000;

    private final Map<Id, V> below;
    private final Map<Id, Optional<V>> above;

    private Overlaid(Map<Id, V> below, Map<Id, Optional<V>> above) {
        this.below = below;
        this.above = above;
    }

    /** A map that nobody changes any more. */
    static <V> Overlaid<V> of(Map<Id, V> all) {
        return new Overlaid<>(all, Map.of());
    }

    /** What belongs to a subject. */
    Optional<V> get(Id id) {
        Optional<V> replaced = above.get(id);
        return replaced != null ? replaced : Optional.ofNullable(below.get(id));
    }

    /**
     * The same with some replaced.
     *
     * @param changed what belongs to them now; empty if nothing does
     */
    Overlaid<V> with(Map<Id, Optional<V>> changed) {
        Map<Id, Optional<V>> all = new HashMap<>(above);
        all.putAll(changed);
        if (all.size() <= MOST) {
            return new Overlaid<>(below, all);
        }
        Map<Id, V> flat = new HashMap<>(below);
        all.forEach((id, value) -> value.ifPresentOrElse(one -> flat.put(id, one), () -> flat.remove(id)));
        return of(flat);
    }
}
