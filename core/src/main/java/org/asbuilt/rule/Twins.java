package org.asbuilt.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.asbuilt.evidence.Hint;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Identifiers;

/** Findings about an identifier that more than one asset bears. */
final class Twins {
    private record Others(List<Id> first, int count) {}

    private Twins() {}

    /**
     * What an asset has in common with others; one finding for the same others.
     *
     * @param what what the identifier is called
     * @param value its value, if the hint is one of those that the rule is about
     */
    static List<Finding> of(
            Rule rule, Subject asset, Circumstances around, String what, Function<Hint, Optional<String>> value) {
        List<Identifiers.Shared> shared = around.identifiers().shared(asset.id());
        if (shared.isEmpty()) {
            return List.of();
        }
        Map<Others, SortedSet<String>> byOthers = new LinkedHashMap<>();
        for (Identifiers.Shared one : shared) {
            Others others = new Others(
                    one.others(asset.id(), Answers.NAMED), one.assets().size() - 1);
            value.apply(one.hint())
                    .ifPresent(text -> byOthers.computeIfAbsent(others, key -> new TreeSet<>())
                            .add(text));
        }
        List<Finding> found = new ArrayList<>(1);
        byOthers.forEach((others, values) -> found.add(Finding.of(
                rule,
                asset,
                others.first(),
                asset.name() + " has the " + what + " " + String.join(", ", values) + ", and so has "
                        + Answers.names(others.first(), others.count(), around))));
        return found;
    }
}
