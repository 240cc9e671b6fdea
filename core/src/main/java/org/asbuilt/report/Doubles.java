package org.asbuilt.report;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.reconcile.Item;
import org.asbuilt.reconcile.ItemType;
import org.asbuilt.validation.Circumstances;

/**
 * Assets that may be one and the same, because sources know both by one serial number, address or tag, and of which nobody has decided: a
 * register that lists both counts one too many. Source: requirements P1.V-04.
 */
final class Doubles {
    private final Map<Id, Set<Id>> others = new HashMap<>();
    private final Circumstances around;

    /** Those of a record, by what waits for a decision there. */
    Doubles(Collection<Item> open, Circumstances around) {
        this.around = around;
        open.stream()
                .filter(item -> item.type() == ItemType.DUPLICATE)
                .flatMap(item -> item.choices().stream())
                .flatMap(choice -> choice.edits().stream())
                .filter(Edit.Merge.class::isInstance)
                .map(Edit.Merge.class::cast)
                .filter(merge -> around.subject(merge.subject()).isPresent()
                        && around.subject(merge.absorbed()).isPresent())
                .forEach(merge -> {
                    others.computeIfAbsent(merge.subject(), id -> new TreeSet<>())
                            .add(merge.absorbed());
                    others.computeIfAbsent(merge.absorbed(), id -> new TreeSet<>())
                            .add(merge.subject());
                });
    }

    /** The name of an asset, and what it may be the same as. */
    Cell name(Subject asset) {
        Cell name = Cell.of(asset.id(), around);
        Set<Id> same = others.getOrDefault(asset.id(), Set.of());
        return same.isEmpty()
                ? name
                : name.and("perhaps the same as "
                        + same.stream().map(around::title).collect(Collectors.joining(" or ")));
    }
}
