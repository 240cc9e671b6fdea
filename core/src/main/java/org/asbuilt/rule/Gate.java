package org.asbuilt.rule;

import java.util.function.Predicate;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Facet;
import org.asbuilt.model.Link;
import org.asbuilt.model.Shape;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Ends;
import org.asbuilt.validation.Standing;

/**
 * What is so of every subject at which a rule finds anything. It is looked at once for all rules that share it: of most subjects it is not
 * so, and then none of these rules is asked about them.
 */
sealed interface Gate {
    /** Whether a rule with this gate may find something at a subject. */
    boolean isOpen(Subject subject, Circumstances around);

    /**
     * The subject says something of a facet.
     *
     * @param facet which
     */
    record Says(Shape<?> facet) implements Gate {
        Says(Class<? extends Facet> facet) {
            this(Shape.of(facet));
        }

        @Override
        public boolean isOpen(Subject subject, Circumstances around) {
            return facet.repeats()
                    ? subject.hasAny(facet.type())
                    : subject.facet(facet.type()).isPresent();
        }
    }

    /** What is known of a subject by what is around it. */
    enum Known implements Gate {
        /** Nothing that is seen sooner than by the rule itself. */
        ANYTHING,
        /** Its loss would be severe. */
        CRITICAL,
        /** Changes touch it. */
        CHANGED,
        /** It has an identifier in common with others and ought not to. */
        SHARES_IDENTIFIER,
        /** A connection whose ends stand in two zones that are known. */
        JOINS_ZONES,
        /** A connection of which one end is known to stand with the business or with somebody else, and the other is not. */
        CROSSES_BOUNDARY,
        /** It comes in from outside the organisation. */
        COMES_IN;

        @Override
        public boolean isOpen(Subject subject, Circumstances around) {
            return switch (this) {
                case ANYTHING -> true;
                case CRITICAL -> around.isCritical(subject);
                case CHANGED -> !around.works(subject.id()).isEmpty();
                case SHARES_IDENTIFIER ->
                    !around.identifiers().shared(subject.id()).isEmpty();
                case JOINS_ZONES -> ends(subject, around, Ends::crossZones);
                case CROSSES_BOUNDARY -> ends(subject, around, ends -> ends.oneIs(Standing::outside));
                case COMES_IN -> External.isWayIn(subject, around);
            };
        }

        private static boolean ends(Subject connection, Circumstances around, Predicate<Ends> like) {
            return connection
                    .facet(Link.class)
                    .flatMap(around.zoning()::ends)
                    .filter(like)
                    .isPresent();
        }
    }
}
