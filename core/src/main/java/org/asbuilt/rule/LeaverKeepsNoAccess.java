package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.thirdparty.oversight.VendorPerson;
import org.asbuilt.thirdparty.oversight.VendorPerson.Flag;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;
import org.asbuilt.validation.Shown;

/** Who leaves a third party has no account and no access path any more, from the last day on. */
public record LeaverKeepsNoAccess() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "Who leaves a third party has no account any more",
            Kind.PERSON,
            Severity.ERROR,
            Criterion.TIMELINESS,
            "The service engineer works for a competitor now, and the VPN account still opens the plant. Nobody at the third party thinks "
                    + "of it, and nobody at the plant is told.",
            "The person stayed, or the contract was renewed, and the day was not moved in the record.",
            "Close the accounts the same day, take the person off the access paths, and then remove both from the record; or enter the new "
                    + "last day.",
            "Requirements P5-13; NERC CIP-004; IEC 62443-2-4 SP.01; ISO/IEC 27001:2022 A.5.18, A.6.5");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject person, Circumstances around) {
        return VendorPerson.of(person, around).flatMap(one -> why(one, around)).stream()
                .map(why -> Finding.of(this, person, why))
                .toList();
    }

    private static Optional<String> why(VendorPerson one, Circumstances around) {
        String name = one.person().name();
        String kept = Words.some(Stream.concat(
                        one.accounts().stream()
                                .map(held -> "the account " + held.account()
                                        + held.asset()
                                                .map(asset -> " on " + Shown.name(asset, around))
                                                .orElse("")),
                        Shown.each(one.paths(), around))
                .toList());
        if (one.flags().contains(Flag.LEFT_WITH_ACCESS)) {
            return one.leaves()
                    .map(day -> name + "'s last day was " + day + ", and these still let " + name + " in: " + kept);
        }
        return one.flags().contains(Flag.CONTRACT_OVER)
                ? one.employer()
                        .map(employer -> "the contract of " + Shown.name(employer, around) + ", which employs " + name
                                + ", is over, and these still let " + name + " in: " + kept)
                : Optional.empty();
    }
}
