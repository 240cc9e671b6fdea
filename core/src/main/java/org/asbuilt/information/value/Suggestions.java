package org.asbuilt.information.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.InformationUse;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;

/**
 * Which information is likely more together: in one scenario it covers all that an attack on the process needs (architecture, targets and
 * the process), or a way in and the process, and no part of it does alone. No part can be left out. Source: requirements P2.A-04.
 */
public final class Suggestions {
    private static final List<Set<InformationUse>> CAPABILITIES = List.of(
            EnumSet.of(
                    InformationUse.REVEALS_ARCHITECTURE_OR_ACCESS_POINTS,
                    InformationUse.ENABLES_TARGETING_OF_COMPONENT,
                    InformationUse.SUPPORTS_DISRUPTION_OR_MANIPULATION_OF_PROCESS),
            EnumSet.of(InformationUse.ENABLES_ACCESS, InformationUse.SUPPORTS_DISRUPTION_OR_MANIPULATION_OF_PROCESS),
            EnumSet.of(InformationUse.ENABLES_ACCESS, InformationUse.REVEALS_ARCHITECTURE_OR_ACCESS_POINTS));
    private static final int MOST_PARTS = 3;
    /** Beyond this many that help in one scenario, the first count: three of forty is close to ten thousand combinations. */
    private static final int MOST_HELPS = 40;

    private static final int MOST = 500;

    private Suggestions() {}

    /** Those of a record that are not among its aggregates, the most severe scenario first; at most 500. */
    public static List<Suggestion> of(Circumstances around) {
        AttackerValues values = AttackerValues.of(around);
        Set<Set<Part>> known = new HashSet<>();
        Aggregates.of(around).all().forEach(aggregate -> known.add(Set.copyOf(aggregate.parts())));
        List<Suggestion> all = new ArrayList<>();
        for (Subject scenario : around.subjects(Kind.THREAT_SCENARIO)) {
            if (AttackerValues.isActive(scenario)) {
                Set<Set<Part>> found = new HashSet<>(known);
                List<Help> helps =
                        values.in(scenario.id()).stream().limit(MOST_HELPS).toList();
                CAPABILITIES.forEach(uses -> covers(helps, uses, found, all));
            }
        }
        return all.stream()
                .sorted(Comparator.<Suggestion>comparingInt(one -> -one.rating().level())
                        .thenComparing(Suggestion::scenario)
                        .thenComparingInt(one -> one.parts().size()))
                .limit(MOST)
                .toList();
    }

    private static void covers(
            List<Help> helps, Set<InformationUse> uses, Set<Set<Part>> known, List<Suggestion> into) {
        List<Help> useful = helps.stream()
                .filter(help ->
                        !help.uses().containsAll(uses) && help.uses().stream().anyMatch(uses::contains))
                .toList();
        grow(useful, 0, List.of(), uses, known, into);
    }

    private static void grow(
            List<Help> useful,
            int from,
            List<Help> chosen,
            Set<InformationUse> uses,
            Set<Set<Part>> known,
            List<Suggestion> into) {
        if (covered(chosen).containsAll(uses)) {
            Set<Part> parts = new HashSet<>();
            chosen.forEach(help -> parts.add(help.part()));
            if (parts.size() > 1 && isMinimal(chosen, uses) && known.add(parts)) {
                Help first = chosen.getFirst();
                into.add(new Suggestion(
                        first.scenario(),
                        chosen.stream().map(Help::part).distinct().toList(),
                        new TreeSet<>(uses),
                        first.severity().rating()));
            }
            return;
        }
        if (chosen.size() == MOST_PARTS || into.size() >= MOST) {
            return;
        }
        for (int next = from; next < useful.size(); next++) {
            List<Help> more = new ArrayList<>(chosen);
            more.add(useful.get(next));
            grow(useful, next + 1, more, uses, known, into);
        }
    }

    private static boolean isMinimal(List<Help> chosen, Set<InformationUse> uses) {
        return chosen.stream()
                .noneMatch(one -> covered(chosen.stream()
                                .filter(other -> !other.equals(one))
                                .toList())
                        .containsAll(uses));
    }

    private static Set<InformationUse> covered(List<Help> chosen) {
        Set<InformationUse> covered = EnumSet.noneOf(InformationUse.class);
        chosen.forEach(help -> covered.addAll(help.uses()));
        return covered;
    }
}
