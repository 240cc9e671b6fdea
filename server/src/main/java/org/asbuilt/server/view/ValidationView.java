package org.asbuilt.server.view;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.asbuilt.assessment.Counted;
import org.asbuilt.assessment.Score;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.ledger.Subject;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.Logged;
import org.asbuilt.model.Shape;
import org.asbuilt.validation.Criterion;
import org.asbuilt.validation.Field;
import org.asbuilt.validation.Judgement;
import org.asbuilt.validation.Occurrence;
import org.asbuilt.validation.Validation;
import org.asbuilt.validation.Validator;
import org.asbuilt.validation.Viewpoint;

/**
 * How far a subject is validated, and why.
 *
 * @param subject its id
 * @param name what it is called
 * @param state UNVALIDATED, PARTIALLY_VALIDATED, VALIDATED, STALE or DISPUTED
 * @param criteria the four criteria of the whole
 * @param groups the groups of values with theirs
 * @param viewpoints from which sides it is known: as designed, as built, as observed, as operated
 * @param designedOnly whether it is as designed and not verified in the plant
 * @param filled how many fields of its profile are filled
 * @param required how many its profile has
 * @param missing the fields that are not filled, what is best filled next first
 * @param score its score with what lowers it
 * @param event what last happened to it, after which older evidence counts no more
 * @param sources the sources that speak of it
 */
public record ValidationView(
        String subject,
        String name,
        String state,
        List<JudgementView> criteria,
        List<GroupView> groups,
        List<String> viewpoints,
        boolean designedOnly,
        int filled,
        int required,
        List<FieldView> missing,
        ScoreView score,
        Optional<String> event,
        List<WitnessView> sources) {

    /** The answer to one of the four questions. */
    public record JudgementView(
            String criterion, String result, String evaluator, Optional<Instant> date, String note, List<Long> claims) {
        static JudgementView of(Criterion criterion, Judgement judgement) {
            return new JudgementView(
                    criterion.name(),
                    judgement.result().name(),
                    judgement.evaluator(),
                    judgement.date(),
                    judgement.note(),
                    judgement.claims());
        }
    }

    /**
     * One group of values.
     *
     * @param facet the name of the facet
     * @param label what people call it
     * @param recorded whether the record holds values of it
     * @param mine whether who asks entered any of them, and so cannot confirm them
     * @param attestations what experts said of it, newest first
     * @param takenBack what experts said of it and counts no more, what was taken back last first
     */
    public record GroupView(
            String facet,
            String label,
            boolean recorded,
            boolean mine,
            List<JudgementView> criteria,
            ScoreView score,
            List<AttestationView> attestations,
            List<TakenBackView> takenBack) {}

    /** What an expert said of a group of values. */
    public record AttestationView(String person, Instant at, String verdict, String note) {
        static AttestationView of(Entry.Attested attested) {
            return new AttestationView(
                    attested.person(), attested.at(), attested.verdict().name(), attested.note());
        }
    }

    /**
     * An attestation that counts no more.
     *
     * @param attestation what was said
     * @param by who took it back
     * @param at when
     * @param reason why
     */
    public record TakenBackView(AttestationView attestation, String by, Instant at, String reason) {
        static TakenBackView of(Logged.TakenBack one) {
            return new TakenBackView(
                    AttestationView.of(one.attested()),
                    one.withdrawn().person(),
                    one.withdrawn().at(),
                    one.withdrawn().reason());
        }
    }

    /** A field that is not filled. */
    public record FieldView(String label, String facet, String part, Optional<Integer> annexA) {
        static FieldView of(Field field) {
            return new FieldView(field.label(), field.facet(), field.part(), field.annexA());
        }
    }

    /**
     * A source that speaks of the subject.
     *
     * @param dated when it was so as the source says, by its newest claim
     * @param stale why it counts no more, if so
     */
    public record WitnessView(
            String source,
            String title,
            String type,
            String viewpoint,
            Optional<Instant> dated,
            Optional<String> stale) {}

    /** The validation of a subject with the findings there, as one person sees it. */
    public static ValidationView of(Subject subject, Validator validator, List<Counted> findings, String reader) {
        Validation validation = validator.validation(subject);
        Optional<Occurrence> event = validator.newestEvent(subject);
        List<Entry.Attested> attested = validator.around().logged().attestations(subject.id());
        List<Logged.TakenBack> takenBack = validator.around().logged().takenBack(subject.id());
        return new ValidationView(
                subject.id().value(),
                subject.name(),
                validation.state().name(),
                judgements(validation.whole()),
                validation.groups().stream()
                        .map(group -> new GroupView(
                                group.facet(),
                                Shape.named(group.facet()).label(),
                                group.recorded(),
                                validator.isAuthor(reader, subject, group.facet()),
                                judgements(group.criteria()),
                                ScoreView.of(Score.of(group, findings)),
                                attested.reversed().stream()
                                        .filter(one -> one.facet().equals(group.facet()))
                                        .map(AttestationView::of)
                                        .toList(),
                                takenBack.reversed().stream()
                                        .filter(one -> one.attested().facet().equals(group.facet()))
                                        .map(TakenBackView::of)
                                        .toList()))
                        .toList(),
                validation.viewpoints().stream().map(Enum::name).toList(),
                validation.designedOnly(),
                validation.filled(),
                validation.required(),
                validation.missing().stream().map(FieldView::of).toList(),
                ScoreView.of(Score.of(validation, findings)),
                event.map(Occurrence::name),
                witnesses(validator.around().claims(subject.id()), event));
    }

    private static List<JudgementView> judgements(Map<Criterion, Judgement> criteria) {
        return Arrays.stream(Criterion.values())
                .flatMap(
                        criterion -> Optional.ofNullable(criteria.get(criterion))
                                .map(judgement -> JudgementView.of(criterion, judgement))
                                .stream())
                .toList();
    }

    private static List<WitnessView> witnesses(List<RecordedClaim> claims, Optional<Occurrence> event) {
        return claims.stream()
                .collect(
                        Collectors.groupingBy(RecordedClaim::source, java.util.LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> {
                    Optional<Instant> dated = entry.getValue().stream()
                            .flatMap(claim -> claim.claim().observed().stream())
                            .max(java.util.Comparator.naturalOrder())
                            .or(() -> entry.getKey().produced());
                    Optional<String> stale = event.filter(one ->
                                    dated.filter(at -> at.isBefore(one.at())).isPresent())
                            .map(one -> "stale: predates " + one.name());
                    return new WitnessView(
                            entry.getKey().id(),
                            entry.getKey().title(),
                            entry.getKey().type().name(),
                            Viewpoint.of(entry.getKey().type()).name(),
                            dated,
                            stale);
                })
                .toList();
    }
}
