package org.asbuilt.goal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AssessmentStep;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.zoning.DetailedAssessment;
import org.asbuilt.zoning.Specification;
import org.asbuilt.zoning.ZoneRecord;

/** Something of the record that can be counted where no rule finds what is lacking: of so many, so many are as they ought to be. */
public sealed interface Figure {
    /**
     * What is counted.
     *
     * @param lookedAt how many there are to look at
     * @param met how many of them are as they ought to be
     */
    record Count(long lookedAt, long met) {
        /** Nothing. */
        static final Count NONE = new Count(0, 0);
    }

    /** What is counted, in words. */
    String words();

    /** The count. */
    Count count(Circumstances around);

    /**
     * A step of the detailed risk assessment, of the zones and conduits that need one or have begun it.
     *
     * @param number 5.1 to 5.13
     */
    record Step(String number) implements Figure {
        @Override
        public String words() {
            return "zones and conduits in detailed assessment with step " + number + " done";
        }

        @Override
        public Count count(Circumstances around) {
            List<Subject> all = zones(around)
                    .filter(one -> !one.facets(AssessmentStep.class).isEmpty()
                            || DetailedAssessment.of(one, around).needed().orElse(false))
                    .toList();
            long done = all.stream()
                    .filter(one -> Optional.ofNullable(
                                    one.facets(AssessmentStep.class).get(number))
                            .flatMap(AssessmentStep::done)
                            .isPresent())
                    .count();
            return new Count(all.size(), done);
        }
    }

    /**
     * A section of the requirements specification, of each system, or of everything where there is no system.
     *
     * @param number 6.1 to 6.9
     */
    record SpecifiedSection(String number) implements Figure {
        @Override
        public String words() {
            return "systems whose specification has nothing open under " + number;
        }

        @Override
        public Count count(Circumstances around) {
            if (zones(around).findAny().isEmpty()
                    && around.subjects(Kind.SYSTEM).isEmpty()) {
                return Count.NONE;
            }
            List<Optional<Subject>> systems = around.subjects(Kind.SYSTEM).isEmpty()
                    ? List.of(Optional.empty())
                    : around.subjects(Kind.SYSTEM).stream().map(Optional::of).toList();
            long whole = systems.stream()
                    .flatMap(system -> Specification.of(system, around).sections().stream())
                    .filter(section -> section.number().equals(number))
                    .filter(section ->
                            section.open().isEmpty() && !section.says().isEmpty())
                    .count();
            return new Count(systems.size(), whole);
        }
    }

    /** Zones and conduits with all fourteen characteristics. */
    record AllCharacteristics() implements Figure {
        @Override
        public String words() {
            return "zones and conduits with all 14 characteristics";
        }

        @Override
        public Count count(Circumstances around) {
            List<ZoneRecord> all = ZoneRecord.all(around);
            return new Count(
                    all.size(),
                    all.stream().filter(one -> one.missing().isEmpty()).count());
        }
    }

    private static Stream<Subject> zones(Circumstances around) {
        return Stream.concat(around.subjects(Kind.ZONE).stream(), around.subjects(Kind.CONDUIT).stream());
    }
}
