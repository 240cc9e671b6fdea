package org.asbuilt.rule;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Facet;
import org.asbuilt.model.Id;
import org.asbuilt.model.Shape;
import org.asbuilt.validation.Circumstances;

/**
 * Where a rule about assets or connections looks for other assets and connections. What it reads of subjects of other kinds does not count
 * here: after one of those was edited, every rule is asked everywhere.
 */
sealed interface Reach {
    /**
     * At the subject itself, at the ends of a connection and at what a dependency names; and what changes, sources and people say of the
     * subject.
     */
    record Near() implements Reach {}

    /**
     * Near, and at some others that its edits concern, wherever they are.
     *
     * @param others gives the others at which the rule may find something else when a subject is edited, from what surrounds it before and after
     */
    record Kin(BiFunction<Subject, Circumstances, Stream<Id>> others) implements Reach {}

    /**
     * Anywhere: what is found at one may depend on any other.
     *
     * @param facets by which facets of those it depends on them; by all if it is empty
     * @param told whether it depends on what sources say of them
     */
    record Anywhere(Set<String> facets, boolean told) implements Reach {
        /** Copies the set. */
        public Anywhere {
            facets = Set.copyOf(facets);
        }

        /**
         * Whether what it finds may be something else.
         *
         * @param edited the facets that were edited
         * @param toldOf whether sources say something else of any
         */
        boolean isMoved(Set<String> edited, boolean toldOf) {
            return (told && toldOf) || (facets.isEmpty() && !edited.isEmpty()) || !Collections.disjoint(facets, edited);
        }
    }

    /** No other assets and connections but those that it has to do with. */
    Reach NEAR = new Near();

    /** All that bear the same identifier. */
    Reach IDENTIFIERS = new Kin((asset, around) ->
            around.identifiers().shared(asset.id()).stream().flatMap(shared -> shared.assets().stream()));

    /** All others, by those facets. */
    @SafeVarargs
    static Reach anywhere(Class<? extends Facet>... facets) {
        return new Anywhere(names(facets), false);
    }

    /** All others, by those facets and by what sources say of them. */
    @SafeVarargs
    static Reach anywhereTold(Class<? extends Facet>... facets) {
        return new Anywhere(names(facets), true);
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Set<String> names(Class<? extends Facet>... facets) {
        return Arrays.stream(facets).map(Shape::of).map(Shape::name).collect(Collectors.toUnmodifiableSet());
    }
}
