package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.FunctionProfile;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Every essential service names what it depends on. */
public record EssentialFunctionIsSupported() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "An essential service depends on at least one system or asset of the record",
            Kind.FUNCTION,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "If nothing in the record supports the service, then either the link is missing or the plant that supplies it was never recorded. Both surface in the worst hour.",
            "A service done wholly by people or by a third party; say so in its description and waive.",
            "Go through the systems and mark which of them the service needs.",
            "Requirements G-07; NCSC CAF A3.a; Implementing Regulation (EU) 2024/2690 annex 12.4");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject function, Circumstances around) {
        boolean essential = function.facet(FunctionProfile.class)
                .flatMap(FunctionProfile::essential)
                .orElse(false);
        return essential && around.supporters(function.id()).isEmpty()
                ? List.of(Finding.of(
                        this,
                        function,
                        function.name() + " is an essential service and no system or asset supports it"))
                : List.of();
    }
}
