package org.asbuilt.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;
import org.asbuilt.validation.Prediction;
import org.asbuilt.validation.Work;

/** What is observed after a change agrees with what was approved, as long as the record says what the change said. */
public record ObservationsAgreeWithWhatChangesPredicted() implements Rule {
    private static final Manual MANUAL = new Manual(
            "What is observed after a change agrees with what was approved",
            Set.of(Kind.ASSET),
            Severity.WARNING,
            Optional.of(Criterion.CONSISTENCY),
            "A change that was signed and not made, or made otherwise, or taken back at night, leaves a record that everybody "
                    + "believes because it was approved.",
            "The source looked at another device, or at the same before the change; say so in the inbox.",
            "Look at the device; then finish the change, or put a change forward that says how it is.",
            "Requirements P1.M-09; NERC CIP-010 R1");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public Gate gate() {
        return Gate.Known.CHANGED;
    }

    @Override
    public List<Finding> check(Subject subject, Circumstances around) {
        List<Work> works = around.works(subject.id());
        List<RecordedClaim> claims = works.isEmpty() ? List.of() : around.claims(subject.id());
        if (claims.isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        Set<Object> told = new HashSet<>();
        works.stream()
                .filter(work -> !work.foreseen().since().isAfter(around.now()))
                .sorted(Comparator.<Work, Instant>comparing(
                                work -> work.foreseen().since())
                        .reversed())
                .forEach(work -> contradictions(subject, work, claims, told)
                        .ifPresent(words -> findings.add(Finding.of(this, subject, work, words))));
        return findings;
    }

    /** Of several changes of one part only the last counts. */
    private static Optional<String> contradictions(
            Subject subject, Work work, List<RecordedClaim> claims, Set<Object> told) {
        Instant since = work.foreseen().since();
        List<RecordedClaim> later = Prediction.seenSince(claims, since);
        if (later.isEmpty()) {
            return Optional.empty();
        }
        String words = work.foreseen().of(subject.id()).stream()
                .filter(prediction -> told.add(what(prediction)) && stands(prediction, subject))
                .map(prediction -> prediction.judged(later))
                .filter(judged -> judged.verdict() == Prediction.Verdict.CONTRADICTED && !isOver(judged, later))
                .map(judged -> judged.prediction().sentence() + ", but " + judged.words())
                .sorted()
                .collect(Collectors.joining("; "));
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(work.change() + " (" + work.title() + ") says that " + words);
    }

    /** Whether the sources came round: all that was seen since the last contradiction agrees. */
    private static boolean isOver(Prediction.Judged judged, List<RecordedClaim> claims) {
        Instant last = judged.claims().stream()
                .flatMap(claim -> Prediction.seen(claim).stream())
                .max(Comparator.naturalOrder())
                .orElse(Instant.MAX);
        List<RecordedClaim> after = claims.stream()
                .filter(claim ->
                        Prediction.seen(claim).filter(at -> at.isAfter(last)).isPresent())
                .toList();
        return judged.prediction().judged(after).verdict() == Prediction.Verdict.FULFILLED;
    }

    private static Object what(Prediction prediction) {
        return switch (prediction) {
            case Prediction.Reports reports -> reports.path();
            case Prediction.Answers answers -> answers.slot();
            case Prediction.AnswersNoMore silent -> silent.slot();
            case Prediction.Seen seen -> seen.subject();
            case Prediction.SeenNoMore gone -> gone.subject();
        };
    }

    /** Whether the record still says what the change said. */
    private static boolean stands(Prediction prediction, Subject subject) {
        return switch (prediction) {
            case Prediction.Reports reports ->
                subject.fact(reports.path().slot())
                        .map(Fact::parts)
                        .flatMap(parts ->
                                Optional.ofNullable(parts.get(reports.path().part())))
                        .map(Said::values)
                        .filter(values -> values.containsAll(reports.expected()))
                        .isPresent();
            case Prediction.AnswersNoMore silent -> subject.fact(silent.slot()).isEmpty();
            case Prediction.Answers ignored -> false;
            case Prediction.Seen ignored -> false;
            case Prediction.SeenNoMore ignored -> false;
        };
    }
}
