package org.asbuilt.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.asbuilt.change.Change;
import org.asbuilt.change.ChangeEvent;
import org.asbuilt.change.ChangeType;
import org.asbuilt.model.Id;
import org.asbuilt.model.InformationSubType;
import org.asbuilt.reconcile.Item;
import org.asbuilt.reconcile.ItemType;
import org.asbuilt.validation.Circumstances;

/** What was changed, by whom and with whose consent. Source: requirements R-12, P1.M-01 to P1.M-20. */
public record ChangeLog() implements Report {
    private static final int MOST_NAMED = 12;
    /** What contradicts the record comes before what only adds to it. */
    private static final List<ItemType> WORST_FIRST = List.of(
            ItemType.DIFFERENCE,
            ItemType.RIVALRY,
            ItemType.NEW_SUBJECT,
            ItemType.IDENTITY,
            ItemType.DUPLICATE,
            ItemType.UNRESOLVED,
            ItemType.NOT_SEEN,
            ItemType.ADDITION);

    /** What is open of one sort about one subject. */
    private record Matters(ItemType type, String name, Id subject) implements Comparable<Matters> {
        @Override
        public int compareTo(Matters other) {
            return Comparator.comparingInt((Matters one) -> WORST_FIRST.indexOf(one.type()))
                    .thenComparing(Matters::name)
                    .thenComparing(Matters::subject)
                    .compare(this, other);
        }
    }

    @Override
    public String number() {
        return "R-12";
    }

    @Override
    public String title() {
        return "Change log";
    }

    @Override
    public String purpose() {
        return "What was changed, proposed, approved and verified by whom; emergency, temporary and retrospective changes; what was seen and never approved.";
    }

    @Override
    public Set<InformationSubType> tells() {
        return Set.of(InformationSubType.CONFIGURATION, InformationSubType.LOGS);
    }

    @Override
    public boolean isAboutTime() {
        return true;
    }

    @Override
    public List<Section> sections(Grounds grounds, Scope scope) {
        List<Change> changes = within(grounds, scope);
        return List.of(
                changes("All changes", changes, grounds),
                changes("Emergency changes", of(changes, ChangeType.EMERGENCY), grounds),
                changes("Temporary changes", of(changes, ChangeType.TEMPORARY), grounds),
                changes("Retrospective changes", of(changes, ChangeType.RETROSPECTIVE), grounds),
                changes(
                        "Applied without one of proposer, approver or verifier",
                        changes.stream().filter(ChangeLog::lacksSomebody).toList(),
                        grounds),
                unapproved(grounds, scope));
    }

    /** The changes of the time that touch the place. */
    static List<Change> within(Grounds grounds, Scope scope) {
        return grounds.changes().stream()
                .filter(change -> lastEvent(change).isAfter(scope.since()) || change.isOpen())
                .filter(change -> scope.place().isEmpty()
                        || change.edits().stream().anyMatch(edit -> scope.holds(edit.subject(), grounds.around())))
                .toList();
    }

    private static Instant lastEvent(Change change) {
        return change.events().getLast().at();
    }

    private static List<Change> of(List<Change> changes, ChangeType type) {
        return changes.stream().filter(change -> change.type() == type).toList();
    }

    /** Whether somebody is missing who ought to have had a hand in it. */
    static boolean lacksSomebody(Change change) {
        return change.commit().isPresent()
                && (change.approvers().isEmpty()
                        || change.approvers().stream().allMatch(change.authors()::contains)
                        || change.verification().isEmpty());
    }

    /** A table of changes. */
    static Section changes(String title, List<Change> changes, Grounds grounds) {
        return Section.<Change>of(title)
                .column("Change", one -> Cell.of(one.id()))
                .column("Title", one -> Cell.of(one.title()))
                .column("Type", one -> Cell.choice(one.type()))
                .column("State", one -> Cell.choice(one.state()))
                .column("Opened", one -> Cell.moment(one.opened()))
                .column("Proposed by", one -> Cell.list(one.authors()))
                .column("Approved by", one -> Cell.list(one.approvers()))
                .column(
                        "Verified by",
                        one -> one.verification()
                                .map(ChangeEvent.Verified::actor)
                                .map(Cell::of)
                                .orElse(Cell.of("nobody")))
                .column("Requirements set aside", one -> Cell.list(one.overridden()))
                .column("Commit", one -> one.commit().map(Cell::of).orElse(Cell.NOTHING))
                .column("Touches", one -> touches(one, grounds.around()))
                .column(
                        "Ends or reviewed by",
                        one -> one.ends().or(one::reviewDue).map(Cell::moment).orElse(Cell.NOTHING))
                .rows(changes);
    }

    private static Cell touches(Change change, Circumstances around) {
        List<Id> touched = change.edits().stream()
                .map(edit -> edit.subject())
                .distinct()
                .filter(id -> around.subject(id).isPresent())
                .toList();
        Cell named = Cell.of(touched.stream().limit(MOST_NAMED).toList(), around);
        return touched.size() > MOST_NAMED ? named.and((touched.size() - MOST_NAMED) + " more") : named;
    }

    /** What sources say against the record and nobody has disposed of. */
    static Section unapproved(Grounds grounds, Scope scope) {
        Map<Matters, List<Item>> matters = new TreeMap<>();
        grounds.open().stream()
                .filter(one -> scope.holds(one.subject(), grounds.around()))
                .forEach(one -> matters.computeIfAbsent(
                                new Matters(one.type(), one.name(), one.subject()), fresh -> new ArrayList<>())
                        .add(one));
        return Section.<Map.Entry<Matters, List<Item>>>of("Seen in the plant and under no change")
                .note("What sources say against the record and nobody has disposed of, in one row where several"
                        + " matters of one sort concern one subject: what contradicts the record first, what only"
                        + " fills a gap last. Why each is put so stands in the inbox.")
                .none("Nothing is open.")
                .column(
                        "Subject",
                        one -> Cell.named(one.getKey().name(), one.getKey().subject(), grounds.around()))
                .column("What", one -> Cell.of(one.getKey().type().title()))
                .column("How many", one -> Cell.of(one.getValue().size()))
                .column("Matters", one -> sentences(one.getValue()))
                .rows(List.copyOf(matters.entrySet()));
    }

    /** The matters in sentences; of many the first. */
    private static Cell sentences(List<Item> matters) {
        String named = matters.stream()
                .limit(MOST_NAMED)
                .map(Item::sentence)
                .map(sentence -> sentence.endsWith("?") ? sentence : sentence + ".")
                .collect(Collectors.joining(" "));
        return Cell.of(named + (matters.size() > MOST_NAMED ? " And " + (matters.size() - MOST_NAMED) + " more." : ""));
    }
}
