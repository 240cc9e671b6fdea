package org.asbuilt.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.Logged;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Slot;
import org.asbuilt.rule.Rule;
import org.asbuilt.rule.RuleCase;
import org.asbuilt.rule.Rules;
import org.asbuilt.validation.Background;
import org.asbuilt.validation.Cadence;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Evidence;
import org.asbuilt.validation.PlantText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is judged again after a few edits is what is judged of everything. In each case of each rule each fact of an asset or a connection is
 * taken away and put back, and each of them is taken out of the plant: so a rule that looks further than its reach says is found by its own
 * cases.
 */
class ReassessmentTest {
    private static final Basis BASIS = new Basis.Stated("anna", "");

    static List<Rule> rules() {
        return Rules.ALL;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatIsJudgedAgainIsWhatIsJudgedOfEverything(Rule rule) throws IOException {
        for (RuleCase one : RuleCase.of(rule)) {
            PlantText plant = PlantText.of(one.plant());
            Circumstances around = plant.circumstances();
            Assessment before = Assessment.of(around, Cadence.STANDARD);
            for (List<Edit> edits : edits(around.snapshot())) {
                String what = rule.name() + ": " + one.title() + ": " + edits;
                Snapshot then = around.snapshot().with(edits);
                Assessment after = judged(before, then, edits, what);
                judged(after, then.with(back(around.snapshot(), edits)), back(around.snapshot(), edits), what);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatSourcesPeopleAndChangesTellIsJudgedAgain(Rule rule) throws IOException {
        for (RuleCase one : RuleCase.of(rule)) {
            Circumstances around = PlantText.of(one.plant()).circumstances();
            Logged logged = around.logged();
            boolean confirmed = !logged.entries().isEmpty() && logged.entries().getLast() instanceof Entry.Attested;
            Logged earlier = confirmed
                    ? Logged.of(logged.entries().subList(0, logged.entries().size() - 1))
                    : logged;
            Circumstances silent = Circumstances.of(
                    around.snapshot(), around.now(), new Background(Evidence.NONE, earlier, List.of()));
            String what = rule.name() + ": " + one.title();
            Assessment told = judged(Assessment.of(silent, Cadence.STANDARD), around, List.of(), what);
            if (!confirmed) {
                judged(told, silent, List.of(), what);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatIsShownOfItIsJudgedAgainAmongTheWhole(Rule rule) throws IOException {
        for (RuleCase one : RuleCase.of(rule)) {
            Circumstances around = PlantText.of(one.plant()).circumstances();
            Assessment whole = Assessment.of(around, Cadence.STANDARD);
            for (Subject hidden : around.snapshot().subjects().toList()) {
                Circumstances shown = without(hidden, around, around.snapshot());
                Assessment before = Assessment.among(shown, Cadence.STANDARD, whole);
                edits(around.snapshot()).stream().limit(3).forEach(edits -> {
                    Circumstances then = around.with(edits);
                    Circumstances thenShown = without(hidden, around, then.snapshot());
                    Assessment all = whole.after(then, edits);
                    same(
                            before.after(shown.with(thenShown.snapshot(), edits), edits, all),
                            Assessment.among(thenShown, Cadence.STANDARD, all),
                            rule.name() + ": " + one.title() + ": " + edits + " without " + hidden.id());
                });
            }
        }
    }

    private static Circumstances without(Subject hidden, Circumstances around, Snapshot then) {
        Snapshot shown = then.replacing(then.commit(), List.of(Subject.of(hidden.id(), List.of(), Optional.empty())));
        return Circumstances.of(
                shown, around.now(), new Background(around.evidence(), around.logged(), around.works()));
    }

    @Test
    void everyRuleAboutAssetsOrConnectionsIsBroughtToFindSomethingElse() throws IOException {
        Set<String> moved = new TreeSet<>();
        for (Rule rule : rules()) {
            for (RuleCase one : RuleCase.of(rule)) {
                Circumstances around = PlantText.of(one.plant()).circumstances();
                Set<String> before = found(rule, around);
                for (List<Edit> edits : edits(around.snapshot())) {
                    if (!found(rule, around.with(edits)).equals(before)) {
                        moved.add(rule.name());
                    }
                }
            }
        }
        assertThat(moved)
                .containsAll(Rules.ALL.stream()
                        .filter(rule -> rule.manual().about().stream().anyMatch(Kind::isPlentiful))
                        .map(Rule::name)
                        .toList());
    }

    /** Judges the later state both ways and gives what was judged again. */
    private static Assessment judged(Assessment before, Snapshot then, List<Edit> edits, String what) {
        return judged(before, before.around().with(then, edits), edits, what);
    }

    private static Assessment judged(Assessment before, Circumstances around, List<Edit> edits, String what) {
        Assessment after = before.after(around, edits);
        assertThat(Difference.between(before.around(), around, edits)).as(what).isPresent();
        Background known = new Background(around.evidence(), around.logged(), around.works());
        same(after, Assessment.of(Circumstances.of(around.snapshot(), around.now(), known), Cadence.STANDARD), what);
        return after;
    }

    private static void same(Assessment again, Assessment whole, String what) {
        assertThat(again.findings()).as(what).isEqualTo(whole.findings());
        assertThat(again.grades()).as(what).isEqualTo(whole.grades());
        assertThat(again.whole()).as(what).isEqualTo(whole.whole());
        assertThat(again.questions()).as(what).isEqualTo(whole.questions());
        assertThat(qualities(again)).as(what).isEqualTo(qualities(whole));
        assertThat(again.holdsUntil()).as(what).isEqualTo(whole.holdsUntil());
        whole.grades().forEach(grade -> {
            assertThat(again.grade(grade.subject())).as(what).contains(grade);
            assertThat(again.findings(grade.subject())).as(what).isEqualTo(whole.findings(grade.subject()));
        });
    }

    private static Map<String, Quality> qualities(Assessment assessment) {
        return assessment
                .places()
                .collect(Collectors.toMap(
                        id -> id.value(),
                        id -> assessment.quality(id).orElseThrow(),
                        (one, other) -> other,
                        TreeMap::new));
    }

    private static Set<String> found(Rule rule, Circumstances around) {
        return Rules.check(around).stream()
                .filter(finding -> finding.rule().equals(rule.name()))
                .map(finding -> finding.key() + finding.sentence())
                .collect(Collectors.toSet());
    }

    /** Each fact taken away alone, and each subject taken out of the plant. */
    private static List<List<Edit>> edits(Snapshot snapshot) {
        List<List<Edit>> all = new ArrayList<>();
        plentiful(snapshot).forEach(subject -> {
            subject.facts()
                    .keySet()
                    .forEach(slot -> all.add(List.of(new Edit.Remove(subject.id(), slot, PlantTime.ALWAYS, BASIS))));
            all.add(List.of(new Edit.Retire(subject.id(), PlantTime.ALWAYS, BASIS)));
        });
        return all;
    }

    /** What brings back what edits took away. */
    private static List<Edit> back(Snapshot before, List<Edit> edits) {
        return edits.stream()
                .flatMap(edit -> before.subject(edit.subject()).stream())
                .flatMap(subject -> subject.facts().entrySet().stream()
                        .flatMap(facts -> facts.getValue().stream().map(fact -> put(subject, facts.getKey(), fact))))
                .toList();
    }

    private static Edit put(Subject subject, Slot slot, Fact fact) {
        return Edit.Put.of(subject.id(), slot, fact.parts(), fact.valid());
    }

    private static Stream<Subject> plentiful(Snapshot snapshot) {
        return snapshot.subjects().filter(subject -> subject.kind().isPlentiful());
    }
}
