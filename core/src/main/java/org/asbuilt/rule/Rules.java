package org.asbuilt.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;

/** All rules, and how they are run. */
public final class Rules {
    /** The catalogue, in alphabetical order. */
    public static final List<Rule> ALL =
            List.of(new AssetHasOwner(), new ConnectionIsSeenInItsModes(), new TemporaryChangeHasEnded());

    private static final Map<Kind, List<Rule>> BY_KIND = byKind();
    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::severity).thenComparing(Finding::rule).thenComparing(Finding::key);

    private Rules() {}

    /** The rule of that name. */
    public static Optional<Rule> named(String name) {
        return ALL.stream().filter(rule -> rule.name().equals(name)).findFirst();
    }

    /** What all rules find in the whole record, heaviest first. */
    public static List<Finding> check(Circumstances around) {
        return sorted(around.subjects().parallel().flatMap(subject -> check(subject, around)));
    }

    /** What all rules find at some subjects; those that are not there are passed over. */
    public static List<Finding> check(Circumstances around, Collection<Id> subjects) {
        return sorted(subjects.stream()
                .flatMap(id -> around.subject(id).stream())
                .distinct()
                .flatMap(subject -> check(subject, around)));
    }

    private static Stream<Finding> check(Subject subject, Circumstances around) {
        List<Finding> found = new ArrayList<>(0);
        for (Rule rule : BY_KIND.getOrDefault(subject.kind(), List.of())) {
            found.addAll(rule.check(subject, around));
        }
        return found.stream();
    }

    private static List<Finding> sorted(Stream<Finding> findings) {
        return findings.sorted(ORDER).toList();
    }

    private static Map<Kind, List<Rule>> byKind() {
        Map<Kind, List<Rule>> byKind = new EnumMap<>(Kind.class);
        for (Rule rule : ALL) {
            rule.manual()
                    .about()
                    .forEach(kind -> byKind.computeIfAbsent(kind, key -> new ArrayList<>())
                            .add(rule));
        }
        return byKind;
    }
}
