package org.asbuilt.collection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.asbuilt.ledger.Difference;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Extent;

/**
 * What differs within an extent between two states of the record: subject by subject, grouped as a baseline is. Source: requirements
 * P1.M-10, G-06; NERC CIP-010 R1.
 *
 * @param subjects the subjects that differ, assets first, by name
 */
public record BaselineComparison(List<Changed> subjects) {
    /** Copies the list. */
    public BaselineComparison {
        subjects = List.copyOf(subjects);
    }

    /** What became of a subject. */
    public enum Fate {
        /** It is there now and was not. */
        ADDED,
        /** It was there and is no more. */
        REMOVED,
        /** It is another. */
        CHANGED
    }

    /** A subject that differs. */
    public record Changed(Id subject, String name, Fate fate, List<Detail> details) {
        /** Copies the list. */
        public Changed {
            details = List.copyOf(details);
        }
    }

    /**
     * A part that differs.
     *
     * @param group what of a baseline it belongs to
     * @param difference before and after
     * @param change the newest change that made it so; empty if no change did, but a date within a fact that came
     */
    public record Detail(BaselineGroup group, Difference difference, Optional<String> change) {}

    /**
     * Compares.
     *
     * @param before the older state
     * @param after the newer state
     * @param extent the part of the plant; what lies in it before or after is compared
     * @param change finds the newest change between the two that touched a part
     */
    public static BaselineComparison of(
            Circumstances before, Circumstances after, Extent extent, Function<Difference, Optional<String>> change) {
        Set<Id> within = new HashSet<>(within(before, extent));
        within.addAll(within(after, extent));
        List<Changed> subjects = new ArrayList<>();
        for (Id id : within) {
            Optional<Subject> old = before.subject(id);
            Optional<Subject> now = after.subject(id);
            List<Detail> details = details(old, now, change);
            if (!details.isEmpty()) {
                Fate fate = old.isEmpty() ? Fate.ADDED : now.isEmpty() ? Fate.REMOVED : Fate.CHANGED;
                String name = now.or(() -> old).map(Subject::name).orElse(id.value());
                subjects.add(new Changed(id, name, fate, details));
            }
        }
        subjects.sort(Comparator.comparing((Changed one) -> one.subject().kind() != Kind.ASSET)
                .thenComparing(one -> one.subject().kind())
                .thenComparing(Changed::name)
                .thenComparing(Changed::subject));
        return new BaselineComparison(subjects);
    }

    private static List<Detail> details(
            Optional<Subject> old, Optional<Subject> now, Function<Difference, Optional<String>> change) {
        return Difference.between(alone(old), alone(now)).stream()
                .map(difference -> new Detail(
                        BaselineGroup.of(difference.path().slot().facet()), difference, change.apply(difference)))
                .sorted(Comparator.comparing(Detail::group)
                        .thenComparing(detail -> detail.difference().path().toString()))
                .toList();
    }

    private static Snapshot alone(Optional<Subject> subject) {
        return Snapshot.of(0, subject.stream().toList());
    }

    /** The subjects of the extent; a connection lies in it when one of its ends does. */
    private static List<Id> within(Circumstances around, Extent extent) {
        return around.subjects()
                .filter(subject -> subject.kind() != Kind.BASELINE)
                .filter(subject -> covers(extent, subject, around))
                .map(Subject::id)
                .toList();
    }

    private static boolean covers(Extent extent, Subject subject, Circumstances around) {
        if (extent.covers(subject, around)) {
            return true;
        }
        return subject.facet(Link.class).stream()
                .flatMap(link -> java.util.stream.Stream.concat(link.source().stream(), link.destination().stream()))
                .flatMap(end -> around.subject(end).stream())
                .anyMatch(end -> extent.covers(end, around));
    }
}
