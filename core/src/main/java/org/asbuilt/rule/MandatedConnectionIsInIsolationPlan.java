package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.BusinessCase;
import org.asbuilt.model.Kind;
import org.asbuilt.thirdparty.Contract;
import org.asbuilt.thirdparty.Contracts;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** What a contract obliges the plant to keep connected is in an isolation plan. */
public record MandatedConnectionIsInIsolationPlan() implements Rule {
    private static final Manual MANUAL = new Manual(
            "What a contract obliges the plant to keep connected is in an isolation plan",
            Set.of(Kind.CONNECTION, Kind.ACCESS_PATH),
            Severity.WARNING,
            Optional.of(Criterion.COMPLETENESS),
            "On the day when the plant is cut off somebody will say that the warranty forbids it. That has to be settled before, in the plan.",
            "The plan is for a part of the plant that holds it; name the connection there too.",
            "Name it in a plan, as a step or as what stays, and write down what the contract says on cutting it.",
            "Requirements P5-07, P4-22; secure connectivity principles (January 2026), principle 8; question 54");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject carrier, Circumstances around) {
        Optional<String> contract = mandate(carrier, around);
        if (contract.isEmpty() || Plans.name(carrier, around)) {
            return List.of();
        }
        return List.of(Finding.of(
                this,
                carrier,
                Words.connection(carrier, around) + " has to be kept by " + contract.get()
                        + " and is in no isolation plan"));
    }

    private static Optional<String> mandate(Subject carrier, Circumstances around) {
        List<Contract> contracts = Contracts.of(around).mandating(carrier.id());
        if (!contracts.isEmpty()) {
            return Optional.of(contracts.stream().map(Contract::name).collect(Collectors.joining(", ")));
        }
        return carrier.facet(BusinessCase.class)
                .filter(business -> business.contractMandated().orElse(false))
                .map(business -> business.contract().orElse("contract"));
    }
}
