package org.asbuilt.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asbuilt.evidence.Hint;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Edit;
import org.asbuilt.model.Kind;

/** Identifiers that several subjects bear at once: two entries of one thing, or a mistake in one of them. */
final class Clashes {
    private Clashes() {}

    /** The items, one for each group of subjects. */
    static List<Item> of(Matching matching) {
        Map<String, List<Hint>> hintsByGroup = new TreeMap<>();
        Map<String, List<Bearer>> groups = new TreeMap<>();
        matching.shared(Kind.ASSET).forEach((hint, bearers) -> {
            if (Identity.Sort.of(hint) != Identity.Sort.NAME) {
                String key = bearers.stream()
                        .map(bearer -> bearer.id().value())
                        .sorted()
                        .collect(Collectors.joining("+"));
                groups.put(key, bearers);
                hintsByGroup.computeIfAbsent(key, any -> new ArrayList<>()).add(hint);
            }
        });
        List<Item> items = new ArrayList<>();
        groups.forEach((key, bearers) -> items.add(item(key, bearers, hintsByGroup.getOrDefault(key, List.of()))));
        return items;
    }

    private static Item item(String key, List<Bearer> bearers, List<Hint> hints) {
        Bearer first = bearers.getFirst();
        boolean one = hints.stream().anyMatch(hint -> switch (Identity.Sort.of(hint)) {
            case ID, SERIAL, MAC, NUMBER, TAG -> true;
            case HOSTNAME, ADDRESS, NAME, RANGE, JOINS -> false;
        });
        String names = bearers.stream().map(Clashes::called).collect(Collectors.joining(" and "));
        String shared = hints.stream()
                .map(hint -> Identity.Sort.of(hint).words() + " " + Identity.value(hint))
                .collect(Collectors.joining(", "));
        TreeSet<Long> evidence = new TreeSet<>();
        TreeSet<String> requires = new TreeSet<>();
        for (Bearer bearer : bearers) {
            bearer.mentions().stream()
                    .filter(mention -> hints.stream().anyMatch(mention.hints()::contains))
                    .forEach(mention -> evidence.addAll(mention.evidence()));
            if (bearer.isNew()) {
                requires.add(PartItems.newKey(bearer));
            }
        }
        return new Item(
                "clash:" + key,
                one ? ItemType.DUPLICATE : ItemType.IDENTITY,
                Kind.ASSET,
                first.id(),
                first.name(),
                names + " have the same " + shared + (one ? ": are they one?" : ": one of them must be wrong"),
                hints.stream()
                        .map(hint -> "both bear " + Identity.Sort.of(hint).words() + " " + Identity.value(hint))
                        .toList(),
                Optional.empty(),
                List.of(),
                one ? merges(bearers, shared, List.copyOf(evidence)) : List.of(),
                bearers.stream().anyMatch(Bearer::isDocumented),
                requires,
                List.copyOf(evidence));
    }

    /** A merge keeps everything of the one that is absorbed and can be taken back. */
    private static List<Item.Choice> merges(List<Bearer> bearers, String shared, List<Long> evidence) {
        List<Item.Choice> choices = new ArrayList<>();
        Bearer kept = bearers.getFirst();
        for (Bearer other : bearers.subList(1, bearers.size())) {
            Basis basis = new Basis.Decided("", "the same " + shared, evidence, List.of());
            choices.add(new Item.Choice(
                    "merge:" + other.id(),
                    "They are one: merge " + called(other) + " into " + called(kept),
                    false,
                    "the same " + shared,
                    List.of(new Edit.Merge(kept.id(), other.id(), basis)),
                    evidence));
        }
        return choices;
    }

    private static String called(Bearer bearer) {
        return bearer.hints().stream()
                .filter(hint -> hint instanceof Hint.HasNumber)
                .map(hint -> bearer.name() + " (" + Identity.value(hint) + ")")
                .findFirst()
                .orElseGet(bearer::name);
    }
}
