package org.asbuilt.evidence;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;

/**
 * Whom a claim is about: the kind of subject and every hint that the source gives at that place.
 *
 * @param kind the kind
 * @param hints at least one
 */
public record About(Kind kind, SortedSet<Hint> hints) implements Comparable<About> {

    /** Copies the hints. */
    public About {
        if (hints.isEmpty()) {
            throw new IllegalArgumentException("a claim must give at least one hint whom it is about");
        }
        hints = Collections.unmodifiableSortedSet(new TreeSet<>(hints));
    }

    /** About a subject with those hints. */
    public static About of(Kind kind, Hint... hints) {
        return new About(kind, new TreeSet<>(List.of(hints)));
    }

    /** About a subject with those hints. */
    public static About of(Kind kind, Collection<Hint> hints) {
        return new About(kind, new TreeSet<>(hints));
    }

    /** The id by which the subject is named, if it is. */
    public Optional<Id> id() {
        for (Hint hint : hints) {
            if (hint instanceof Hint.HasId named) {
                return Optional.of(named.id());
            }
        }
        return Optional.empty();
    }

    /** The kind and the hints as text; two mentions with the same text are of the same subject. */
    public String text() {
        return kind.text() + ":" + hints.stream().map(Hint::text).collect(Collectors.joining(","));
    }

    @Override
    public int compareTo(About other) {
        return text().compareTo(other.text());
    }
}
