package org.asbuilt.validation;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Subject;
import org.asbuilt.reconcile.Item;
import org.asbuilt.reconcile.ItemType;

/** Whether what is recorded agrees with everything else that is known. Source: requirements P1.V-04. */
final class Consistency {
    private static final Set<ItemType> CONFLICTS =
            EnumSet.of(ItemType.DIFFERENCE, ItemType.RIVALRY, ItemType.IDENTITY, ItemType.DUPLICATE);

    private final Circumstances around;

    Consistency(Circumstances around) {
        this.around = around;
    }

    /** What about a subject waits for a decision between sources. */
    List<Item> conflicts(Subject subject) {
        List<Item> items = around.items(subject.id());
        return items.isEmpty()
                ? items
                : items.stream().filter(item -> CONFLICTS.contains(item.type())).toList();
    }

    Judgement judge(Material group, List<Item> conflicts) {
        if (!conflicts.isEmpty()) {
            return dispute(conflicts);
        }
        if (group.isEmpty()) {
            return new Judgement(
                    Result.NOT_ASSESSED,
                    Judgement.COMPUTED,
                    Optional.empty(),
                    List.of(),
                    "there is nothing to compare");
        }
        List<Material.Value> unsourced =
                group.values().stream().filter(value -> !value.isSourced()).toList();
        if (unsourced.size() == group.values().size()) {
            return new Judgement(
                    Result.NOT_ASSESSED,
                    Judgement.COMPUTED,
                    Optional.empty(),
                    List.of(),
                    "unsourced: no standing source and no statement says so");
        }
        return group.values().stream()
                .flatMap(value -> decision(value).stream())
                .findFirst()
                .orElseGet(() -> Judgement.computed(
                        Result.PASS,
                        around.now(),
                        group.claims(),
                        "nothing contradicts it; " + speakers(group)
                                + (unsourced.isEmpty() ? "" : "; unsourced: " + Material.labels(unsourced))));
    }

    /** What is said of a subject about which something waits for a decision. */
    Judgement dispute(List<Item> conflicts) {
        return Judgement.computed(
                Result.FAIL,
                around.now(),
                conflicts.stream()
                        .flatMap(item -> item.evidence().stream())
                        .sorted()
                        .distinct()
                        .toList(),
                conflicts.stream().map(Item::sentence).distinct().limit(5).collect(Collectors.joining("; "))
                        + (conflicts.size() > 5 ? " and " + (conflicts.size() - 5) + " more" : ""));
    }

    private static String speakers(Material group) {
        int sources = group.sources();
        return switch (sources) {
            case 0 -> "it rests on " + String.join(", ", group.authors());
            case 1 -> "one source says so";
            default -> sources + " sources say so";
        };
    }

    /** A decision between sources stays visible with its reason and with the claims that were refused. */
    private static Optional<Judgement> decision(Material.Value value) {
        if (!(value.said().basis() instanceof Basis.Decided decided)) {
            return Optional.empty();
        }
        String note = value.label() + ": " + decided.person() + " decided, because " + decided.reason()
                + (decided.refused().isEmpty()
                        ? ""
                        : "; refused: claims "
                                + decided.refused().stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", ")));
        return Optional.of(new Judgement(
                Result.PASS,
                decided.person(),
                Optional.empty(),
                Stream.concat(decided.chosen().stream(), decided.refused().stream())
                        .sorted()
                        .distinct()
                        .toList(),
                note));
    }
}
