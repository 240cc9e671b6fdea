package org.asbuilt.goal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asbuilt.assessment.Assessment;
import org.asbuilt.assessment.Counted;
import org.asbuilt.model.Id;
import org.asbuilt.network.Discrepancy;
import org.asbuilt.network.ThreeWay;
import org.asbuilt.validation.Circumstances;

/**
 * What goals are measured by: what rules find in the record, and the three-way check, which works out from the rules of devices what they
 * permit. Rules judge what the record says is permitted; where the check comes to something else, a goal that only asked them would be
 * reached while the register of connections shows the opposite. Source: requirements G-13, P4-02.
 */
public final class Measured {
    private static final Map<String, Discrepancy> WORKED_OUT = Map.of(
            "RequiredConnectionIsPermitted", Discrepancy.REQUIRED_NOT_PERMITTED,
            "PermittedConnectionIsRequired", Discrepancy.PERMITTED_NOT_REQUIRED);

    private final Assessment assessment;
    private final Optional<ThreeWay> check;
    private final Map<String, List<Counted>> byRule;
    private final Map<Discrepancy, SortedSet<Id>> differing = new EnumMap<>(Discrepancy.class);

    private Measured(Assessment assessment, Optional<ThreeWay> check) {
        this.assessment = assessment;
        this.check = check;
        byRule = assessment.findings().stream()
                .collect(Collectors.groupingBy(one -> one.finding().rule()));
    }

    /** By what rules find alone. */
    public static Measured of(Assessment assessment) {
        return of(assessment, Optional.empty());
    }

    /** By what rules find and, where it is known, by what the rules of devices are worked out to permit. */
    public static Measured of(Assessment assessment, Optional<ThreeWay> check) {
        return new Measured(assessment, check);
    }

    /** The record that it is of. */
    public Circumstances around() {
        return assessment.around();
    }

    /** What a rule finds. */
    List<Counted> found(String rule) {
        return byRule.getOrDefault(rule, List.of());
    }

    /** The connections of which the check shows what one of some rules asks for, by id, whether or not the rule finds it too. */
    SortedSet<Id> differing(List<String> rules) {
        SortedSet<Id> all = new TreeSet<>();
        rules.stream()
                .flatMap(rule -> Optional.ofNullable(WORKED_OUT.get(rule)).stream())
                .forEach(way -> all.addAll(differing.computeIfAbsent(way, this::showing)));
        return all;
    }

    private SortedSet<Id> showing(Discrepancy way) {
        return check.stream()
                .flatMap(ready -> ready.rows().stream())
                .filter(row -> way.in(row).orElse(false))
                .map(ThreeWay.Row::connection)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
