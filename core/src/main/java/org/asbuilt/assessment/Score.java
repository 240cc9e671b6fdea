package org.asbuilt.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.asbuilt.rule.Finding;
import org.asbuilt.rule.Rule;
import org.asbuilt.rule.Rules;
import org.asbuilt.rule.Severity;
import org.asbuilt.validation.Criterion;
import org.asbuilt.validation.Judgement;
import org.asbuilt.validation.Result;
import org.asbuilt.validation.Validation;

/**
 * How good the record of something is, 0 to 100, with all that lowers it. The four criteria are equals and hold 25 points each. The
 * criterion itself decides about 15 of them: what fails, and what nobody knows, loses them all; what holds in part loses half; of
 * completeness each missing field loses its share. Findings of rules that lower the criterion take from the other 10, one after the
 * other from what those before have left: an error half of it, a warning a fifth, a note a twentieth; what they take together is
 * shared out by the same weights. The score of a place is the mean of the subjects in it.
 *
 * @param hundredths the score in hundredths of a point
 * @param deductions what lowers it, heaviest first; with the score they add up to 100
 */
public record Score(long hundredths, List<Deduction> deductions) {
    private static final long CRITERION = 15_00;
    private static final long FINDINGS = 10_00;
    private static final long FULL = 100_00;
    private static final Map<String, Criterion> LOWERS = Rules.ALL.stream()
            .filter(rule -> rule.manual().lowers().isPresent())
            .collect(Collectors.toMap(Rule::name, rule -> rule.manual().lowers().orElseThrow()));
    private static final Comparator<Deduction> HEAVIEST = Comparator.comparingLong(Deduction::hundredths)
            .reversed()
            .thenComparing(one -> one.cause().criterion())
            .thenComparing(one -> one.cause().rule().orElse(""));

    /** Copies the list. */
    public Score {
        deductions = List.copyOf(deductions);
    }

    /** The score, 0 to 100. */
    public double points() {
        return hundredths / 100.0;
    }

    /** The score of a subject with what rules found there. */
    public static Score of(Validation validation, List<Counted> findings) {
        List<Deduction> deductions = new ArrayList<>();
        for (Criterion criterion : Criterion.values()) {
            Judgement judgement = validation.judgement(criterion);
            long lost = criterion == Criterion.COMPLETENESS
                    ? CRITERION * validation.missing().size() / Math.max(1, validation.required())
                    : lost(judgement.result());
            deduct(criterion, lost, judgement.note(), findings, deductions);
        }
        return of(deductions);
    }

    /** The score of a group of values with what rules found at its parts. */
    public static Score of(Validation.Group group, List<Counted> findings) {
        List<Counted> here = findings.stream()
                .filter(one -> one.finding()
                        .part()
                        .filter(path -> path.slot().facet().equals(group.facet()))
                        .isPresent())
                .toList();
        List<Deduction> deductions = new ArrayList<>();
        for (Map.Entry<Criterion, Judgement> one : group.criteria().entrySet()) {
            deduct(one.getKey(), lost(one.getValue().result()), one.getValue().note(), here, deductions);
        }
        return of(deductions);
    }

    static Score mean(long subjects, Map<Deduction.Cause, Long> sums) {
        if (subjects == 0) {
            return new Score(0, List.of());
        }
        return of(sums.entrySet().stream()
                .map(sum -> new Deduction(sum.getKey(), Math.round(sum.getValue() / (double) subjects), ""))
                .filter(deduction -> deduction.hundredths() > 0)
                .toList());
    }

    private static Score of(List<Deduction> deductions) {
        long sum = deductions.stream().mapToLong(Deduction::hundredths).sum();
        return new Score(FULL - sum, deductions.stream().sorted(HEAVIEST).toList());
    }

    private static void deduct(
            Criterion criterion, long lost, String note, List<Counted> findings, List<Deduction> into) {
        if (lost > 0) {
            into.add(new Deduction(new Deduction.Cause(criterion, Optional.empty()), lost, note));
        }
        List<Finding> counting = findings.stream()
                .filter(Counted::counts)
                .map(Counted::finding)
                .filter(finding -> lowers(finding).filter(criterion::equals).isPresent())
                .toList();
        double sum = counting.stream()
                .mapToDouble(finding -> weight(finding.severity()))
                .sum();
        double left = counting.stream()
                .mapToDouble(finding -> 1 - weight(finding.severity()))
                .reduce(1, (one, other) -> one * other);
        for (Finding finding : counting) {
            into.add(new Deduction(
                    new Deduction.Cause(criterion, Optional.of(finding.rule())),
                    (long) (FINDINGS * (1 - left) * weight(finding.severity()) / sum),
                    finding.sentence()));
        }
    }

    private static Optional<Criterion> lowers(Finding finding) {
        return Optional.ofNullable(LOWERS.get(finding.rule()));
    }

    private static long lost(Result result) {
        return switch (result) {
            case PASS -> 0;
            case PARTIAL -> CRITERION / 2;
            case FAIL, NOT_ASSESSED -> CRITERION;
        };
    }

    private static double weight(Severity severity) {
        return switch (severity) {
            case ERROR -> 0.5;
            case WARNING -> 0.2;
            case NOTE -> 0.05;
        };
    }
}
