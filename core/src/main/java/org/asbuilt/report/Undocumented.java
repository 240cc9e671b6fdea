package org.asbuilt.report;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.PartPath;
import org.asbuilt.reconcile.Item;
import org.asbuilt.validation.Circumstances;

/**
 * A connection that sources have seen and the record does not have. Source: requirements P4-02, P4-11.
 *
 * @param item what is open about it
 * @param ends the subjects of the record that it joins; an end that the record does not know is missing
 */
record Undocumented(Item item, List<Id> ends) {
    /** Copies the list. */
    Undocumented {
        ends = List.copyOf(ends);
    }

    /** All that are open. */
    static List<Undocumented> all(List<Item> open, Circumstances around) {
        return open.stream()
                .filter(item -> item.brings(Kind.CONNECTION))
                .map(item -> new Undocumented(item, ends(item, around)))
                .toList();
    }

    /** Those with an end in the place. */
    static List<Undocumented> at(List<Item> open, Scope scope, Circumstances around) {
        return all(open, around).stream()
                .filter(one -> scope.place().isEmpty() || one.ends().stream().anyMatch(end -> scope.holds(end, around)))
                .toList();
    }

    /** Those of which one end is known to stand inside, and the other is not. */
    static List<Undocumented> into(Predicate<Id> inside, List<Item> open, Circumstances around) {
        return all(open, around).stream()
                .filter(one -> one.ends().stream().filter(inside).count() == 1)
                .toList();
    }

    /** The table of them. */
    static Section table(String title, List<Undocumented> seen) {
        return Section.<Undocumented>of(title)
                .note("Sources have seen them, nobody has documented them or disposed of them.")
                .none("None is open. For another moment than now this is not worked out.")
                .column("Connection", one -> new Cell(one.item().name(), Cell.Sort.TEXT, one.ends()))
                .column("What was seen", one -> Cell.of(one.item().sentence()))
                .rows(seen);
    }

    private static List<Id> ends(Item item, Circumstances around) {
        return Stream.of("source", "destination")
                .flatMap(end -> item.offered(PartPath.of(Link.class, end)).stream())
                .flatMap(id -> around.subject(new Id(id)).stream())
                .map(Subject::id)
                .distinct()
                .toList();
    }
}
