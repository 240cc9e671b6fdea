package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Responsibility;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Who leaves hands over every role before the last day. */
public record LeaverHoldsNoRole() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "Who leaves hands over every role before the last day",
            Kind.PERSON,
            Severity.ERROR,
            Criterion.TIMELINESS,
            "A role of somebody who is gone is a vacant role that nobody sees: approvals wait, reminders go to "
                    + "a dead mailbox, and the account still has the rights.",
            "The person comes back as a contractor; then enter the new employer and remove the last day.",
            "Give the role to somebody else with the last day, and let the two sit together before.",
            "Requirements P1.M-04, P5-13; NERC CIP-004 (revocation of access)");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject person, Circumstances around) {
        Optional<String> leaves = Leaver.of(person, around);
        List<Subject> roles = leaves.isEmpty() ? List.of() : around.staff().responsibilities(person.id());
        return roles.isEmpty()
                ? List.of()
                : List.of(Finding.of(
                        this,
                        person,
                        roles.stream().map(Subject::id).toList(),
                        leaves.get()
                                + " and still has a role: "
                                + Words.some(roles.stream()
                                        .map(role -> role(role, person))
                                        .toList())));
    }

    private static String role(Subject duty, Subject person) {
        Optional<Responsibility> one = duty.facet(Responsibility.class);
        String role = one.flatMap(Responsibility::role).map(Words::words).orElse(duty.name());
        boolean holds =
                one.flatMap(Responsibility::holder).filter(person.id()::equals).isPresent();
        return holds ? role : role + " (deputy)";
    }
}
