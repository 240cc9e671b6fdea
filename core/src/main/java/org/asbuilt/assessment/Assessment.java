package org.asbuilt.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.logbook.Entry;
import org.asbuilt.model.Id;
import org.asbuilt.reconcile.Item;
import org.asbuilt.rule.Finding;
import org.asbuilt.rule.Rules;
import org.asbuilt.validation.Cadence;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Validation;
import org.asbuilt.validation.Validator;

/**
 * The whole record as rules and criteria judge it at a moment: findings, how every subject fares, the figures of every zone, system
 * and site, and what is best asked next. Immutable.
 */
public final class Assessment {
    /** How many questions are kept: nobody asks more in a year. */
    private static final int MOST_QUESTIONS = 1000;

    private final Validator validator;
    private final List<Counted> findings;
    private final Map<Id, List<Counted>> bySubject;
    private final List<Grade> grades;
    private final Map<Id, Grade> gradeById;
    private final Map<Id, Quality> places;
    private final Quality whole;
    private final List<Question> questions;
    private final Instant holdsUntil;

    private Assessment(
            Validator validator,
            List<Counted> findings,
            Map<Id, List<Counted>> bySubject,
            Sum sum,
            Instant holdsUntil) {
        this.validator = validator;
        this.findings = findings;
        this.bySubject = bySubject;
        grades = Collections.unmodifiableList(sum.grades);
        gradeById = HashMap.newHashMap(grades.size());
        grades.forEach(grade -> gradeById.put(grade.subject(), grade));
        places = new HashMap<>();
        sum.places.forEach((id, tally) -> places.put(id, tally.quality()));
        whole = sum.whole.quality();
        questions = sum.questions();
        this.holdsUntil = holdsUntil;
    }

    /** Judges a record. */
    public static Assessment of(Circumstances around, Cadence cadence) {
        return of(around, cadence, finding -> true);
    }

    /**
     * Judges a record.
     *
     * @param counts which findings count
     */
    public static Assessment of(Circumstances around, Cadence cadence, Predicate<Finding> counts) {
        Validator validator = new Validator(around, cadence);
        List<Counted> findings = Rules.check(around).stream()
                .filter(counts)
                .map(finding -> counted(finding, around))
                .toList();
        Map<Id, List<Counted>> bySubject = findings.stream()
                .collect(Collectors.groupingBy(one -> one.finding().subject()));
        Questions questions = new Questions(validator);
        Sum sum = around.subjects()
                .parallel()
                .map(subject -> judged(subject, validator, questions, bySubject))
                .collect(Collector.of(Sum::new, Sum::add, Sum::add, Collector.Characteristics.UNORDERED));
        questions.unrecorded().forEach(sum::ask);
        sum.grades.sort(java.util.Comparator.comparing(Grade::subject));
        return new Assessment(validator, findings, bySubject, sum, Turns.next(around, cadence));
    }

    /** When it becomes another by time alone, at the latest at the end of the day. */
    public Instant holdsUntil() {
        return holdsUntil;
    }

    private record Judged(Grade grade, Score score, Optional<Question> question) {}

    private static Judged judged(
            Subject subject, Validator validator, Questions questions, Map<Id, List<Counted>> bySubject) {
        Validation validation = validator.validation(subject);
        List<Item> conflicts = validator.conflicts(subject);
        Score score = Score.of(validation, bySubject.getOrDefault(subject.id(), List.of()));
        return new Judged(
                Grade.of(validation, validator.whereabouts().of(subject), conflicts.size(), score),
                score,
                questions.about(subject, validation, conflicts));
    }

    private static Counted counted(Finding finding, Circumstances around) {
        Optional<Entry.Waived> waiver = around.logged()
                .waiver(finding.key())
                .filter(waived -> waived.until().isAfter(around.now()));
        return new Counted(finding, waiver);
    }

    /** What several threads sum up. */
    private static final class Sum {
        private final List<Grade> grades = new ArrayList<>();
        private final Map<Id, Tally> places = new HashMap<>();
        private final Tally whole = new Tally();
        private final PriorityQueue<Question> best = new PriorityQueue<>(Question.ORDER.reversed());

        void add(Judged judged) {
            grades.add(judged.grade());
            whole.add(judged.grade(), judged.score());
            judged.grade()
                    .place()
                    .all()
                    .forEach(place ->
                            places.computeIfAbsent(place, id -> new Tally()).add(judged.grade(), judged.score()));
            judged.question().ifPresent(this::ask);
        }

        Sum add(Sum other) {
            grades.addAll(other.grades);
            whole.add(other.whole);
            other.places.forEach((place, tally) -> places.merge(place, tally, Tally::add));
            other.best.forEach(this::ask);
            return this;
        }

        void ask(Question question) {
            best.add(question);
            if (best.size() > MOST_QUESTIONS) {
                best.remove();
            }
        }

        List<Question> questions() {
            return best.stream().sorted(Question.ORDER).toList();
        }
    }

    /** What was judged. */
    public Circumstances around() {
        return validator.around();
    }

    /** What judges single subjects as this whole was judged. */
    public Validator validator() {
        return validator;
    }

    /** All findings, heaviest first; those that are borne for a time among them. */
    public List<Counted> findings() {
        return findings;
    }

    /** The findings at a subject. */
    public List<Counted> findings(Id subject) {
        return bySubject.getOrDefault(subject, List.of());
    }

    /** How every subject fares, by id. */
    public List<Grade> grades() {
        return grades;
    }

    /** How a subject fares. */
    public Optional<Grade> grade(Id subject) {
        return Optional.ofNullable(gradeById.get(subject));
    }

    /** The figures of the whole record. */
    public Quality whole() {
        return whole;
    }

    /** The figures of a zone with the zones in it, of a system or of a site. */
    public Optional<Quality> quality(Id place) {
        return Optional.ofNullable(places.get(place));
    }

    /** The places of which there are figures. */
    public Stream<Id> places() {
        return places.keySet().stream().sorted();
    }

    /** What is best asked next, first what is worth most; a thousand at most. */
    public List<Question> questions() {
        return questions;
    }

    /** Whether a finding is in a zone, a system or a site. */
    public boolean isIn(Finding finding, Id place) {
        return grade(finding.subject()).map(grade -> grade.place().isIn(place)).orElse(false);
    }
}
