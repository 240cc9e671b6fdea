package org.asbuilt.server.view;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ConduitProfile;
import org.asbuilt.model.Kind;
import org.asbuilt.model.SecurityGrade;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.zoning.Characteristic;
import org.asbuilt.zoning.DetailedAssessment;
import org.asbuilt.zoning.LevelGap;
import org.asbuilt.zoning.ZoneRecord;

/**
 * All zones and conduits, and what is missing of each. Source: IEC 62443-3-2:2020 ZCR 6.4; requirements P4-12.
 *
 * @param zones zones, then conduits, each by name
 * @param systems the systems of which a specification can be made
 * @param letters what each letter of a characteristic stands for, a to n
 */
public record ZonesView(List<ZoneRow> zones, List<Named> systems, List<LetterView> letters) {

    /**
     * A zone or conduit.
     *
     * @param id its id
     * @param name what it is called
     * @param kind zone or conduit
     * @param zoneType what a zone holds
     * @param joins the zones that a conduit joins, by name; empty for a zone
     * @param assets how many assets stand in a zone
     * @param missing the letters of the characteristics that are missing
     */
    public record ZoneRow(
            String id,
            String name,
            String kind,
            Optional<String> zoneType,
            List<Named> joins,
            int assets,
            List<String> missing) {}

    /**
     * What a letter stands for.
     *
     * @param letter a to n
     * @param title what the characteristic is called
     */
    public record LetterView(String letter, String title) {}

    /**
     * A zone or conduit with its characteristics, its security levels and its assessment.
     *
     * @param id its id
     * @param name what it is called
     * @param kind zone or conduit
     * @param characteristics a to n
     * @param levels its security levels, FR1 to FR7
     * @param assessment how far its detailed risk assessment has come
     */
    public record ZoneDetail(
            String id,
            String name,
            String kind,
            List<CharacteristicView> characteristics,
            List<SecurityLevelView> levels,
            ZoneAssessmentView assessment) {
        /** The detail of a zone or conduit. */
        public static ZoneDetail of(Subject subject, Circumstances around) {
            return new ZoneDetail(
                    subject.id().value(),
                    subject.name(),
                    subject.kind().text(),
                    ZoneRecord.of(subject, around).entries().stream()
                            .map(CharacteristicView::of)
                            .toList(),
                    LevelGap.of(subject, around).stream()
                            .map(SecurityLevelView::of)
                            .toList(),
                    ZoneAssessmentView.of(DetailedAssessment.of(subject, around)));
        }
    }

    /**
     * A characteristic.
     *
     * @param letter a to n
     * @param title what it is called
     * @param computed whether it follows from the rest of the record
     * @param values what the record has; empty if it is missing
     */
    public record CharacteristicView(String letter, String title, boolean computed, List<String> values) {
        static CharacteristicView of(ZoneRecord.Entry entry) {
            Characteristic one = entry.characteristic();
            return new CharacteristicView(one.letter(), one.title(), one.computed(), entry.values());
        }
    }

    /**
     * The security levels in a foundational requirement.
     *
     * @param requirement FR1 to FR7
     * @param title what it is called
     * @param target SL-T
     * @param capability SL-C
     * @param achieved SL-A
     * @param justification why that is so
     * @param gap what falls short
     */
    public record SecurityLevelView(
            String requirement,
            String title,
            Optional<Integer> target,
            Optional<Integer> capability,
            Optional<Integer> achieved,
            Optional<String> justification,
            Optional<String> gap) {
        static SecurityLevelView of(LevelGap row) {
            return new SecurityLevelView(
                    row.requirement().name(),
                    row.requirement().title(),
                    row.target().map(SecurityGrade::level),
                    row.capability().map(SecurityGrade::level),
                    row.achieved().map(SecurityGrade::level),
                    row.justification(),
                    row.gap());
        }
    }

    /**
     * The security levels of a zone or conduit.
     *
     * @param id its id
     * @param name what it is called
     * @param kind zone or conduit
     * @param levels FR1 to FR7
     */
    public record LevelVector(String id, String name, String kind, List<SecurityLevelView> levels) {
        /** All vectors: zones, then conduits, each by name. */
        public static List<LevelVector> all(Circumstances around) {
            return ZoneRecord.subjects(around).stream()
                    .map(subject -> new LevelVector(
                            subject.id().value(),
                            subject.name(),
                            subject.kind().text(),
                            LevelGap.of(subject, around).stream()
                                    .map(SecurityLevelView::of)
                                    .toList()))
                    .toList();
        }
    }

    /**
     * How far a detailed risk assessment has come.
     *
     * @param needed whether it has to be done, as far as is known
     * @param steps the thirteen steps
     * @param ended why it ended early
     * @param approved whether the management of the asset owner approved
     * @param approval the approval in words
     */
    public record ZoneAssessmentView(
            Optional<Boolean> needed,
            List<AssessmentStepView> steps,
            Optional<String> ended,
            boolean approved,
            String approval) {
        static ZoneAssessmentView of(DetailedAssessment one) {
            return new ZoneAssessmentView(
                    one.needed(),
                    one.steps().stream()
                            .map(step -> new AssessmentStepView(
                                    step.number(),
                                    step.title(),
                                    step.standing().name(),
                                    step.result(),
                                    step.done().map(Object::toString),
                                    step.participants()))
                            .toList(),
                    one.ended(),
                    one.approval().counts(),
                    one.approval().words());
        }
    }

    /**
     * A step of an assessment.
     *
     * @param number 5.1 to 5.13
     * @param title what is done
     * @param standing DONE, NEXT, WAITING, OUT_OF_ORDER or NOT_NEEDED
     * @param result what came out
     * @param done the day on which it was done
     * @param participants who took part
     */
    public record AssessmentStepView(
            String number,
            String title,
            String standing,
            Optional<String> result,
            Optional<String> done,
            List<String> participants) {}

    /** All zones and conduits. */
    public static ZonesView of(Circumstances around) {
        return new ZonesView(
                ZoneRecord.all(around).stream().map(one -> row(one, around)).toList(),
                around.subjects(Kind.SYSTEM).stream()
                        .sorted(Comparator.comparing(Subject::name).thenComparing(Subject::id))
                        .map(system -> Named.of(system.id(), around))
                        .toList(),
                Arrays.stream(Characteristic.values())
                        .map(one -> new LetterView(one.letter(), one.title()))
                        .toList());
    }

    private static List<Named> joins(Subject subject, Circumstances around) {
        return subject.facet(ConduitProfile.class).stream()
                .flatMap(profile -> profile.zones().stream())
                .map(zone -> Named.of(zone, around))
                .sorted(Comparator.comparing(Named::name).thenComparing(Named::id))
                .toList();
    }

    private static ZoneRow row(ZoneRecord one, Circumstances around) {
        Subject subject = one.subject();
        return new ZoneRow(
                subject.id().value(),
                subject.name(),
                subject.kind().text(),
                subject.kind() == Kind.ZONE ? around.zoning().type(subject.id()).map(Shown::choice) : Optional.empty(),
                joins(subject, around),
                around.assetsIn(subject.id()).size(),
                one.missing().stream().map(Characteristic::letter).toList());
    }
}
