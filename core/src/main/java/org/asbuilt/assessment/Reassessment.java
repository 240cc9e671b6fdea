package org.asbuilt.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.rule.Finding;
import org.asbuilt.rule.Rule;
import org.asbuilt.rule.Rules;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Validator;

/**
 * Judges again what a few edits concern and takes the rest from before, so that the outcome is that of judging everything: the subjects near
 * to what differs, all of kinds that are not plentiful, and what far-reaching rules find.
 */
final class Reassessment {
    /** So many subjects are judged sooner with all others, by several threads. */
    private static final int MOST = 20_000;

    private static final Comparator<Counted> HEAVIEST = Comparator.comparing(Counted::finding, Rules.ORDER);

    private final Assessment.State former;
    private final Validator before;
    private final Validator after;
    private final Predicate<Finding> counts;

    private Reassessment(Assessment.State former, Validator before, Validator after, Predicate<Finding> counts) {
        this.former = former;
        this.before = before;
        this.after = after;
        this.counts = counts;
    }

    /**
     * What was found before, with what differs judged again; empty if it has to be found from everything.
     *
     * @param former what was found before
     * @param before what judged it
     * @param after what judges now
     * @param counts which findings count
     */
    static Optional<Assessment.State> of(
            Assessment.State former,
            Validator before,
            Validator after,
            Difference difference,
            Predicate<Finding> counts) {
        Set<Id> near = difference.near();
        return Optional.of(near)
                .filter(few -> few.size() <= MOST)
                .map(few -> new Reassessment(former, before, after, counts).judge(few, difference.moved()))
                .filter(state -> state.questions().isEnough());
    }

    private Assessment.State judge(Set<Id> near, List<Rule> moved) {
        Circumstances around = after.around();
        SortedSet<Id> again = new TreeSet<>(near);
        Stream.of(Kind.values())
                .filter(kind -> !kind.isPlentiful())
                .flatMap(kind -> around.subjects(kind).stream())
                .forEach(subject -> again.add(subject.id()));
        Map<Id, List<Counted>> found = new HashMap<>();
        Rules.check(around, again).stream().filter(counts).forEach(finding -> put(Counted.of(finding, around), found));
        far(moved, again, found);
        again.addAll(found.keySet());
        found.values().forEach(at -> at.sort(HEAVIEST));
        return state(again, found);
    }

    /** Adds the subjects further away at which some rules find something else than before, with all that is found there. */
    private void far(List<Rule> moved, Set<Id> again, Map<Id, List<Counted>> found) {
        if (moved.isEmpty()) {
            return;
        }
        Circumstances around = after.around();
        Set<String> names = moved.stream().map(Rule::name).collect(Collectors.toSet());
        List<Counted> far = Rules.check(around, moved).stream()
                .filter(finding -> !again.contains(finding.subject()))
                .filter(counts)
                .map(finding -> Counted.of(finding, around))
                .toList();
        Set<Counted> old = former.findings().stream()
                .filter(one -> names.contains(one.finding().rule())
                        && !again.contains(one.finding().subject()))
                .collect(Collectors.toCollection(HashSet::new));
        Set<Id> differing = new HashSet<>();
        far.stream()
                .filter(one -> !old.remove(one))
                .forEach(one -> differing.add(one.finding().subject()));
        old.forEach(one -> differing.add(one.finding().subject()));
        differing.forEach(id -> {
            found.put(id, new ArrayList<>());
            former.bySubject().get(id).orElse(List.of()).stream()
                    .filter(one -> !names.contains(one.finding().rule()))
                    .forEach(one -> put(one, found));
        });
        far.stream().filter(one -> differing.contains(one.finding().subject())).forEach(one -> put(one, found));
    }

    private Assessment.State state(SortedSet<Id> again, Map<Id, List<Counted>> found) {
        Questions asking = new Questions(before);
        Questions questions = new Questions(after);
        Tally whole = former.whole().copy();
        Map<Id, Tally> places = new HashMap<>(former.places());
        Set<Id> copied = new HashSet<>();
        Map<Id, Optional<Grade>> grades = new HashMap<>();
        Map<Id, Optional<List<Counted>>> findings = new HashMap<>();
        BestQuestions best = new BestQuestions(
                former.questions().questions().stream()
                        .filter(one -> one.sort() != Question.Sort.DOCUMENT && !again.contains(one.subject())),
                former.questions().floor());
        for (Id id : again) {
            Optional<Judged> was = former.gradeBySubject().get(id).isPresent()
                    ? judged(id, before, asking, former.bySubject().get(id).orElse(List.of()))
                    : Optional.empty();
            Optional<Judged> is = judged(id, after, questions, found.getOrDefault(id, List.of()));
            was.ifPresent(old -> {
                whole.remove(old.grade(), old.score());
                old.grade()
                        .place()
                        .all()
                        .forEach(place -> tally(place, places, copied).remove(old.grade(), old.score()));
            });
            is.ifPresent(now -> {
                whole.add(now.grade(), now.score());
                now.grade()
                        .place()
                        .all()
                        .forEach(place -> tally(place, places, copied).add(now.grade(), now.score()));
                now.question().ifPresent(best::add);
            });
            grades.put(id, is.map(Judged::grade));
            findings.put(id, Optional.ofNullable(found.get(id)).filter(at -> !at.isEmpty()));
        }
        questions.unrecorded().forEach(best::add);
        places.values().removeIf(Tally::isEmpty);
        return new Assessment.State(
                merged(again, found.values()),
                former.bySubject().with(findings),
                replaced(again, grades),
                former.gradeBySubject().with(grades),
                places,
                whole,
                best.kept());
    }

    private static Optional<Judged> judged(Id id, Validator validator, Questions questions, List<Counted> findings) {
        return subject(validator.around(), id)
                .map(subject -> Judged.of(subject, validator, questions, findings))
                .findFirst();
    }

    /** The subject of that id, if it is there and does not stand under another. */
    private static Stream<Subject> subject(Circumstances around, Id id) {
        return around.subject(id).filter(subject -> subject.id().equals(id)).stream();
    }

    private static Tally tally(Id place, Map<Id, Tally> places, Set<Id> copied) {
        if (copied.add(place)) {
            places.put(
                    place,
                    Optional.ofNullable(places.get(place)).map(Tally::copy).orElseGet(Tally::new));
        }
        return Objects.requireNonNull(places.get(place));
    }

    private static void put(Counted one, Map<Id, List<Counted>> found) {
        found.computeIfAbsent(one.finding().subject(), id -> new ArrayList<>()).add(one);
    }

    /** All findings, in order: what stays is in order already. */
    private List<Counted> merged(Set<Id> again, Collection<List<Counted>> found) {
        List<Counted> all = new ArrayList<>(former.findings().size());
        // Asked of every finding.
        Set<Id> judged = new HashSet<>(again);
        for (Counted one : former.findings()) {
            if (!judged.contains(one.finding().subject())) {
                all.add(one);
            }
        }
        found.forEach(all::addAll);
        all.sort(HEAVIEST);
        return Collections.unmodifiableList(all);
    }

    /** All grades by id, piece by piece from before. */
    private List<Grade> replaced(SortedSet<Id> again, Map<Id, Optional<Grade>> grades) {
        List<Grade> old = former.grades();
        List<Grade> all = new ArrayList<>(old.size() + again.size());
        int from = 0;
        for (Id id : again) {
            int place = place(old, id, from);
            int at = place < 0 ? -place - 1 : place;
            all.addAll(old.subList(from, at));
            grades.getOrDefault(id, Optional.empty()).ifPresent(all::add);
            from = place < 0 ? at : at + 1;
        }
        all.addAll(old.subList(from, old.size()));
        return Collections.unmodifiableList(all);
    }

    /** Where the grade of a subject stands; less than 0 where it would be put in. */
    private static int place(List<Grade> grades, Id id, int from) {
        int low = from;
        int high = grades.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = grades.get(middle).subject().compareTo(id);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -low - 1;
    }
}
