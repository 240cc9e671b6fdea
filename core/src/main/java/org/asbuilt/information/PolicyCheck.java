package org.asbuilt.information;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.HandlingPolicy;
import org.asbuilt.model.InformationProtection;
import org.asbuilt.validation.Circumstances;

/**
 * How an item of information is secured, held against what its policies demand. Source: requirements P2.C-01, P2.C-02, P2.C-04,
 * P2.C-05; docs/reference/information.md.
 *
 * @param policies the policies that apply to it
 * @param checks what is demanded, confidentiality first; empty where nothing is
 */
public record PolicyCheck(List<Subject> policies, List<Check> checks) {
    /** Copies the lists. */
    public PolicyCheck {
        policies = List.copyOf(policies);
        checks = List.copyOf(checks);
    }

    /** That of an item. */
    public static PolicyCheck of(Subject item, Circumstances around) {
        List<Subject> policies = Policies.of(item, around);
        List<Check> checks = new ArrayList<>();
        Confidentiality.ofEvery(item, checks);
        for (Subject policy : policies) {
            HandlingPolicy demanded = policy.facet(HandlingPolicy.class).orElseThrow();
            Demand demand = new Demand(item, policy.id(), around, checks);
            Confidentiality.check(demanded, demand);
            Preservation.checkIntegrity(demanded, demand);
            Preservation.checkAvailability(demanded, demand);
        }
        Optional<InformationProtection> held = item.facet(InformationProtection.class);
        return new PolicyCheck(
                policies,
                checks.stream()
                        .map(check -> excused(check, held, around.today()))
                        .sorted((one, other) -> one.aspect().compareTo(other.aspect()))
                        .toList());
    }

    /** How the item stands in one aspect: as in its worst check; not known where nothing is demanded. */
    public Standing standing(Aspect aspect) {
        return checks.stream()
                .filter(check -> check.aspect() == aspect)
                .map(Check::standing)
                .reduce(Standing::worse)
                .orElse(Standing.NOT_KNOWN);
    }

    /** Why it stands so, or that nothing is demanded. */
    public List<String> reasons(Aspect aspect) {
        List<String> found = checks.stream()
                .filter(check -> check.aspect() == aspect)
                .map(Check::sentence)
                .toList();
        return found.isEmpty() ? List.of("no policy says how its " + aspect.text() + " is secured") : found;
    }

    /** How it stands in all. */
    public Standing standing() {
        return standing(Aspect.CONFIDENTIALITY)
                .worse(standing(Aspect.INTEGRITY))
                .worse(standing(Aspect.AVAILABILITY));
    }

    /** Whether anything is demanded in an aspect. */
    public boolean demands(Aspect aspect) {
        return checks.stream().anyMatch(check -> check.aspect() == aspect);
    }

    /** An exception without an end would be one for ever, so it excuses nothing. */
    private static Check excused(Check check, Optional<InformationProtection> held, LocalDate today) {
        Optional<String> reason = held.flatMap(InformationProtection::exceptionReason);
        if (check.standing() != Standing.NOT_MET || reason.isEmpty()) {
            return check;
        }
        Optional<LocalDate> until = held.flatMap(InformationProtection::exceptionUntil);
        if (until.isEmpty()) {
            return with(check, Standing.NOT_MET, "; its exception has no end");
        }
        return until.get().isBefore(today)
                ? with(check, Standing.NOT_MET, "; its exception ended on " + until.get())
                : with(check, Standing.EXCEPTION, "; excepted until " + until.get() + ": " + reason.get());
    }

    private static Check with(Check check, Standing standing, String more) {
        return new Check(check.aspect(), standing, check.sentence() + more, check.policy());
    }
}
