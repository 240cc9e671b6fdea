package org.asbuilt.assessment;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Edit;
import org.asbuilt.model.Id;
import org.asbuilt.rule.Finding;
import org.asbuilt.rule.Rules;
import org.asbuilt.validation.Cadence;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Validator;

/**
 * The whole record as rules and criteria judge it at a moment: findings, how every subject fares, the figures of every zone, system
 * and site, and what is best asked next. Immutable.
 */
public final class Assessment {
    private final Validator validator;
    private final Cadence cadence;
    private final Optional<List<Counted>> among;
    private final State state;
    private final Instant holdsUntil;

    /**
     * What was found.
     *
     * @param findings all findings, heaviest first
     * @param bySubject the same by their subjects
     * @param grades how every subject fares, by id
     * @param gradeBySubject the same by their subjects
     * @param places what is counted of each place
     * @param whole what is counted of everything
     * @param questions what is best asked next
     */
    record State(
            List<Counted> findings,
            Overlaid<List<Counted>> bySubject,
            List<Grade> grades,
            Overlaid<Grade> gradeBySubject,
            Map<Id, Tally> places,
            Tally whole,
            BestQuestions.Kept questions) {}

    private Assessment(
            Validator validator, Cadence cadence, Optional<List<Counted>> among, State state, Instant holdsUntil) {
        this.validator = validator;
        this.cadence = cadence;
        this.among = among;
        this.state = state;
        this.holdsUntil = holdsUntil;
    }

    /** Judges a record. */
    public static Assessment of(Circumstances around, Cadence cadence) {
        return of(new Validator(around, cadence), cadence, Optional.empty());
    }

    /**
     * Judges the part of a record that is shown to somebody. What it lacks because it is not shown is no finding: one counts only if the
     * whole record has it too. It is told from what is shown, so that its words say nothing else.
     *
     * @param shown the part that is shown
     * @param whole how the whole record was judged
     */
    public static Assessment among(Circumstances shown, Cadence cadence, Assessment whole) {
        return of(new Validator(shown, cadence), cadence, Optional.of(whole));
    }

    private static Assessment of(Validator validator, Cadence cadence, Optional<Assessment> whole) {
        return new Assessment(
                validator,
                cadence,
                whole.map(Assessment::findings),
                judged(validator, counts(whole)),
                Turns.next(validator.around(), cadence));
    }

    /**
     * Judges a later state of the record as {@link #of(Circumstances, Cadence)} does. Where little differs, only what that concerns is judged
     * again.
     *
     * @param around the later state
     * @param edits all that leads from the record that was judged to the later one
     */
    public Assessment after(Circumstances around, List<Edit> edits) {
        return after(around, edits, Optional.empty());
    }

    /**
     * The same of the part that is shown to somebody, as {@link #among} does.
     *
     * @param around the later state
     * @param edits all that leads from the whole of the record that was judged to the later one, whether or not it is shown
     * @param whole how the whole record is judged now
     */
    public Assessment after(Circumstances around, List<Edit> edits, Assessment whole) {
        return after(around, edits, Optional.of(whole));
    }

    private Assessment after(Circumstances around, List<Edit> edits, Optional<Assessment> whole) {
        Validator next = new Validator(around, cadence);
        boolean sameDay = !around.now().isBefore(around().now()) && around.now().isBefore(holdsUntil);
        if (!sameDay || whole.isPresent() != among.isPresent()) {
            return of(next, cadence, whole);
        }
        Set<Id> further =
                whole.map(all -> differing(among.orElseThrow(), all.findings())).orElse(Set.of());
        State then = Difference.between(around(), around, edits)
                .map(difference -> difference.with(further))
                .flatMap(difference -> Reassessment.of(state, validator, next, difference, counts(whole)))
                .orElseGet(() -> judged(next, counts(whole)));
        return new Assessment(next, cadence, whole.map(Assessment::findings), then, Turns.next(around, cadence));
    }

    private static Predicate<Finding> counts(Optional<Assessment> whole) {
        return whole.<Predicate<Finding>>map(all -> all::finds).orElse(finding -> true);
    }

    private boolean finds(Finding finding) {
        return findings(finding.subject()).stream()
                .anyMatch(one -> one.finding().isSameMatter(finding));
    }

    /** The subjects of what stands in one of two ordered lists and not in the other; most of what they have in common is the very same. */
    @SuppressWarnings("ReferenceEquality")
    private static Set<Id> differing(List<Counted> one, List<Counted> other) {
        Set<Id> differing = new HashSet<>();
        int i = 0;
        int j = 0;
        while (i < one.size() && j < other.size()) {
            Finding first = one.get(i).finding();
            Finding second = other.get(j).finding();
            int order = first == second ? 0 : Rules.ORDER.compare(first, second);
            if (order != 0) {
                differing.add((order < 0 ? first : second).subject());
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        one.subList(i, one.size()).forEach(left -> differing.add(left.finding().subject()));
        other.subList(j, other.size())
                .forEach(left -> differing.add(left.finding().subject()));
        return differing;
    }

    private static State judged(Validator validator, Predicate<Finding> counts) {
        Circumstances around = validator.around();
        List<Counted> findings = Rules.check(around).stream()
                .filter(counts)
                .map(finding -> Counted.of(finding, around))
                .toList();
        Map<Id, List<Counted>> bySubject = findings.stream()
                .collect(Collectors.groupingBy(one -> one.finding().subject()));
        Questions questions = new Questions(validator);
        Sum sum = around.subjects()
                .parallel()
                .map(subject ->
                        Judged.of(subject, validator, questions, bySubject.getOrDefault(subject.id(), List.of())))
                .collect(Collector.of(Sum::new, Sum::add, Sum::add, Collector.Characteristics.UNORDERED));
        questions.unrecorded().forEach(sum::ask);
        sum.grades().sort(Comparator.comparing(Grade::subject));
        Map<Id, Grade> gradeBySubject = HashMap.newHashMap(sum.grades().size());
        sum.grades().forEach(grade -> gradeBySubject.put(grade.subject(), grade));
        return new State(
                findings,
                Overlaid.of(bySubject),
                Collections.unmodifiableList(sum.grades()),
                Overlaid.of(gradeBySubject),
                sum.places(),
                sum.whole(),
                sum.questions());
    }

    /** When it becomes another by time alone, at the latest at the end of the day. */
    public Instant holdsUntil() {
        return holdsUntil;
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
        return state.findings();
    }

    /** The findings at a subject. */
    public List<Counted> findings(Id subject) {
        return state.bySubject().get(subject).orElse(List.of());
    }

    /** How every subject fares, by id. */
    public List<Grade> grades() {
        return state.grades();
    }

    /** How a subject fares. */
    public Optional<Grade> grade(Id subject) {
        return state.gradeBySubject().get(subject);
    }

    /** The figures of the whole record. */
    public Quality whole() {
        return state.whole().quality();
    }

    /** The figures of a zone with the zones in it, of a system or of a site. */
    public Optional<Quality> quality(Id place) {
        return Optional.ofNullable(state.places().get(place)).map(Tally::quality);
    }

    /** The places of which there are figures. */
    public Stream<Id> places() {
        return state.places().keySet().stream().sorted();
    }

    /** What is best asked next, first what is worth most; a thousand at most. */
    public List<Question> questions() {
        return state.questions().asked();
    }

    /** Whether a finding is in a zone, a system or a site. */
    public boolean isIn(Finding finding, Id place) {
        return grade(finding.subject()).map(grade -> grade.place().isIn(place)).orElse(false);
    }
}
