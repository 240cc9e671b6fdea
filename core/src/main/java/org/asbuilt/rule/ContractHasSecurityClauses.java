package org.asbuilt.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ClauseType;
import org.asbuilt.model.Kind;
import org.asbuilt.thirdparty.Contract;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A contract settles what matters for security. */
public record ContractHasSecurityClauses() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A contract settles what matters for security",
            Kind.CONTRACT,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "What a supplier must tell, how fast, and whether it may be looked into can be asked for before the contract is signed, and hardly after.",
            "The matter is settled in the general terms; say so and where.",
            "Enter for each clause whether it is there and where, and bring what is missing into the next renewal.",
            "Requirements P5-07; ISO/IEC 27001:2022 A.5.20");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject subject, Circumstances around) {
        Contract contract = Contract.of(subject);
        if (contract.state(around.today()) == Contract.State.ENDED) {
            return List.of();
        }
        List<String> words = new ArrayList<>(2);
        if (!contract.open().isEmpty()) {
            words.add("does not settle " + list(contract.open()));
        }
        if (!contract.unsaid().isEmpty()) {
            words.add("does not say whether it settles " + list(contract.unsaid()));
        }
        return words.isEmpty()
                ? List.of()
                : List.of(Finding.of(this, subject, contract.name() + " " + String.join(" and ", words)));
    }

    private static String list(List<ClauseType> clauses) {
        return clauses.size() == ClauseType.values().length
                ? "anything of security"
                : clauses.stream().map(Words::words).collect(Collectors.joining(", "));
    }
}
