package org.asbuilt.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.asbuilt.assessment.Assessment;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.logbook.Logged;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Slot;
import org.asbuilt.rule.Finding;
import org.asbuilt.rule.Rules;
import org.asbuilt.validation.Background;
import org.asbuilt.validation.Cadence;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Evidence;
import org.asbuilt.validation.Validator;

/** Has a whole plant judged by rules and criteria. Arguments: assets, connections. */
public final class AssessmentAtScale {
    private static final int BULK = 100_000;
    private static final int COMMITS = 8;
    private static final Instant NOW = Instant.parse("2026-11-02T00:00:00Z");

    private AssessmentAtScale() {}

    /** Runs and prints a table. */
    public static void main(String... arguments) {
        int assets = arguments.length > 0 ? Integer.parseInt(arguments[0], 10) : 100_000;
        int connections = arguments.length > 1 ? Integer.parseInt(arguments[1], 10) : 1_000_000;
        MadeRecord made = Row.timed("claims made", () -> new MadeRecord(new LargePlant(assets, connections)));
        Snapshot snapshot = Row.timed("fold of the baseline", () -> folded(made));
        Evidence evidence = made.evidence();
        Row.heap("with the record and its claims");
        Background background = new Background(evidence, Logged.EMPTY, List.of());
        Row.count("subjects", snapshot.size(), "");
        for (int round = 1; round <= 3; round++) {
            Circumstances fresh = Circumstances.of(snapshot, NOW, background);
            List<Finding> findings = Row.timed("all rules, round " + round, () -> Rules.check(fresh));
            Row.count("findings", findings.size(), "");
            if (round == 1) {
                findings.stream()
                        .collect(Collectors.groupingBy(Finding::rule, TreeMap::new, Collectors.counting()))
                        .forEach((rule, count) -> Row.count("findings of " + rule, count, ""));
            }
        }
        for (int round = 1; round <= 2; round++) {
            Circumstances fresh = Circumstances.of(snapshot, NOW, background);
            Assessment assessment =
                    Row.timed("rules, criteria, scores, round " + round, () -> Assessment.of(fresh, Cadence.STANDARD));
            Row.print("score", assessment.whole().score().points(), "points", "of 100");
            Row.timed("one subject with indices at hand", () -> validate(assessment));
            Row.heap("with the assessment");
            if (round == 2) {
                afterEdits(assessment);
            }
        }
    }

    /** One commit after the other renames an asset or a connection; each time what that concerns is judged again. */
    private static void afterEdits(Assessment judged) {
        Assessment now = judged;
        for (int commit = 1; commit <= COMMITS; commit++) {
            Kind kind = commit % 2 == 0 ? Kind.CONNECTION : Kind.ASSET;
            List<Subject> all = now.around().subjects(kind);
            Edit edit = Edit.Put.of(
                    all.get((int) (all.size() * (commit / (COMMITS + 1.0)))).id(),
                    Slot.of(Designation.class),
                    Map.of("name", Said.value("Renamed " + commit, new Basis.Stated("anna", ""))),
                    PlantTime.ALWAYS);
            Assessment before = now;
            Circumstances later =
                    before.around().with(before.around().snapshot().with(List.of(edit)), List.of(edit));
            now = Row.timed("judged again after commit " + commit, () -> before.after(later, List.of(edit)));
        }
        Row.count("findings after the commits", now.findings().size(), "");
        Row.heap("with what was judged again");
        Circumstances last = now.around();
        Assessment whole = Row.timed(
                "everything judged after the commits",
                () -> Assessment.of(
                        Circumstances.of(
                                last.snapshot(), NOW, new Background(last.evidence(), Logged.EMPTY, List.of())),
                        Cadence.STANDARD));
        boolean same = whole.findings().equals(now.findings())
                && whole.grades().equals(now.grades())
                && whole.whole().equals(now.whole())
                && whole.questions().equals(now.questions());
        Row.print("the same as everything judged", same ? 1 : 0, "", same ? "yes" : "NO");
    }

    private static Validator validate(Assessment assessment) {
        Validator validator = assessment.validator();
        assessment.around().subjects().limit(1).forEach(validator::validation);
        return validator;
    }

    private static Snapshot folded(MadeRecord made) {
        List<Edit> edits = new ArrayList<>();
        Snapshot[] snapshot = {Snapshot.EMPTY};
        made.edits(own -> {
            edits.addAll(own);
            if (edits.size() >= BULK) {
                snapshot[0] = snapshot[0].with(edits);
                edits.clear();
            }
        });
        return snapshot[0].with(edits);
    }
}
