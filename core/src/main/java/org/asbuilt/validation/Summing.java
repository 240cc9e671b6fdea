package org.asbuilt.validation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asbuilt.model.Shape;

/** Sums the judgements of groups up for the subject as a whole. */
final class Summing {
    private Summing() {}

    /** One that fails makes the whole fail; only if all that hold values pass does the whole pass. */
    static Judgement up(List<Validation.Group> groups, Criterion criterion) {
        List<Validation.Group> recorded =
                groups.stream().filter(Validation.Group::recorded).toList();
        for (Result worst : List.of(Result.FAIL, Result.PARTIAL)) {
            List<Validation.Group> those = with(recorded, criterion, worst);
            if (!those.isEmpty()) {
                return of(worst, those, criterion);
            }
        }
        List<Validation.Group> passed = with(recorded, criterion, Result.PASS);
        List<Validation.Group> open = with(recorded, criterion, Result.NOT_ASSESSED);
        if (passed.isEmpty()) {
            return of(Result.NOT_ASSESSED, open, criterion);
        }
        return open.isEmpty() ? of(Result.PASS, passed, criterion) : of(Result.PARTIAL, open, criterion);
    }

    private static List<Validation.Group> with(List<Validation.Group> groups, Criterion criterion, Result result) {
        List<Validation.Group> those = new ArrayList<>(groups.size());
        for (Validation.Group group : groups) {
            if (group.result(criterion) == result) {
                those.add(group);
            }
        }
        return those;
    }

    /** The note of the first group that decides, with how many others decide likewise. */
    private static Judgement of(Result result, List<Validation.Group> groups, Criterion criterion) {
        if (groups.isEmpty()) {
            return new Judgement(result, Judgement.COMPUTED, Optional.empty(), List.of(), "nothing is recorded");
        }
        List<Judgement> judgements = groups.stream()
                .flatMap(group -> Optional.ofNullable(group.criteria().get(criterion)).stream())
                .toList();
        Optional<Instant> date =
                judgements.stream().flatMap(one -> one.date().stream()).max(Comparator.naturalOrder());
        String evaluator = judgements.stream()
                .map(Judgement::evaluator)
                .distinct()
                .limit(3)
                .collect(Collectors.joining(", "));
        SortedSet<Long> claims = new TreeSet<>();
        judgements.forEach(one -> claims.addAll(one.claims()));
        return new Judgement(result, evaluator, date, List.copyOf(claims), note(groups, judgements));
    }

    private static String note(List<Validation.Group> groups, List<Judgement> judgements) {
        String first = judgements.getFirst().note();
        boolean same = judgements.stream().allMatch(one -> one.note().equals(first));
        String where = groups.stream()
                .limit(same ? 6 : 1)
                .map(group -> Shape.named(group.facet()).label())
                .collect(Collectors.joining(", "));
        int named = same ? Math.min(6, groups.size()) : 1;
        return where + (groups.size() > named ? " and " + (groups.size() - named) + " more" : "") + ": " + first;
    }
}
