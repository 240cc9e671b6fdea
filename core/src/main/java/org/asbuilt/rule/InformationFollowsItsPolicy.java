package org.asbuilt.rule;

import java.util.List;
import java.util.stream.Collectors;
import org.asbuilt.information.Check;
import org.asbuilt.information.PolicyCheck;
import org.asbuilt.information.Standing;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;

/** Information is secured as its handling policy demands. */
public record InformationFollowsItsPolicy() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "Information is secured as its handling policy demands, or an exception says why not and until when",
            Kind.INFORMATION_ITEM,
            Severity.WARNING,
            "A policy that nobody holds the drawings against protects the policy.",
            "The store is known under two names; name it in the policy as it is named at the item.",
            "Move it, encrypt it, test it as the policy says, or let its owner state an exception with an end.",
            "Requirements P2.C-01 to P2.C-05; ISO/IEC 27001:2022 A.5.12, A.5.33; IEC 62443-2-1 SPE 5");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject item, Circumstances around) {
        String broken = PolicyCheck.of(item, around).checks().stream()
                .filter(check -> check.policy().isPresent() && check.standing() == Standing.NOT_MET)
                .map(Check::sentence)
                .distinct()
                .collect(Collectors.joining("; "));
        return broken.isEmpty()
                ? List.of()
                : List.of(Finding.of(this, item, item.name() + " does not follow its policy: " + broken));
    }
}
