package org.asbuilt.category;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Failover;
import org.asbuilt.model.Id;
import org.asbuilt.model.RedundancyGroup;
import org.asbuilt.model.RedundancyScheme;
import org.asbuilt.model.TestResult;
import org.asbuilt.validation.Circumstances;

/**
 * What is left of a redundancy group. Source: requirements P3-14; data dictionary 2.8, rule 9.
 *
 * @param group the group
 * @param scheme how its members stand in for each other, if that is recorded
 * @param failover who makes another take over, if that is recorded
 * @param inService the members that are at work
 * @param out the members that are not, or are not in the record any more
 * @param needed how many have to work
 * @param lastFailoverTest when taking over was last tested
 * @param testFailed whether that test failed
 */
public record Redundancy(
        Id group,
        Optional<RedundancyScheme> scheme,
        Optional<Failover> failover,
        List<Id> inService,
        List<Id> out,
        int needed,
        Optional<LocalDate> lastFailoverTest,
        boolean testFailed) {
    private static final int VOTING = 2;

    /** Copies the lists. */
    public Redundancy {
        inService = List.copyOf(inService);
        out = List.copyOf(out);
    }

    /** What is left of a group. */
    public static Redundancy of(Subject group, Circumstances around) {
        RedundancyGroup held = group.facet(RedundancyGroup.class)
                .orElseThrow(() -> new IllegalArgumentException(group.id() + " says nothing of its redundancy"));
        List<Id> working = held.members().stream()
                .flatMap(member -> around.subject(member).stream())
                .filter(around::isAtWork)
                .map(Subject::id)
                .distinct()
                .sorted()
                .toList();
        List<Id> out = held.members().stream()
                .filter(member -> around.subject(member)
                        .map(Subject::id)
                        .filter(working::contains)
                        .isEmpty())
                .toList();
        boolean voting =
                held.scheme().filter(RedundancyScheme.VOTING_2OO3::equals).isPresent();
        return new Redundancy(
                group.id(),
                held.scheme(),
                held.failover(),
                working,
                out,
                Math.max(1, held.needed().orElse(voting ? VOTING : 1)),
                held.lastFailoverTest(),
                held.testResult().filter(TestResult.FAILED::equals).isPresent());
    }

    /** How many may fail before the group fails; 0 if none may. */
    public int spared() {
        return Math.max(0, inService.size() - needed);
    }

    /** Whether it stands in for nothing any more: fewer than two members work, or no more than have to. */
    public boolean isLost() {
        return inService.size() < 2 || spared() == 0;
    }
}
