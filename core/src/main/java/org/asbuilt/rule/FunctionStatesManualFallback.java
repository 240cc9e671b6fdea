package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.FunctionProfile;
import org.asbuilt.model.Kind;
import org.asbuilt.model.ManualFallback;
import org.asbuilt.model.PartPath;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Every function says whether people can do it by hand. */
public record FunctionStatesManualFallback() implements Rule {
    private static final PartPath FALLBACK = PartPath.of(FunctionProfile.class, "manualFallback");
    private static final Manual MANUAL = Manual.of(
            "Every function says whether it can be done by hand, and that of an essential service has tried it",
            Kind.FUNCTION,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "Cutting the network is a choice only if the plant can be run without it. On paper it always can; the last who did it by hand may have retired.",
            "A function that has no manual form, such as protection within milliseconds; say \"no\".",
            "Enter it; run the exercise at the next low-load day and set it to tested.",
            "Data dictionary 2.1, function; secure connectivity principles, principle 8; NCSC CAF B5");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject function, Circumstances around) {
        if (!Answers.given(function, FALLBACK)) {
            return List.of(Finding.of(
                    this, function, FALLBACK, function.name() + " does not say whether it can be done by hand"));
        }
        Optional<FunctionProfile> profile = function.facet(FunctionProfile.class);
        boolean untested = profile.flatMap(FunctionProfile::manualFallback)
                .filter(ManualFallback.YES_UNTESTED::equals)
                .isPresent();
        boolean essential = profile.flatMap(FunctionProfile::essential).orElse(false);
        return essential && untested
                ? List.of(Finding.of(
                        this,
                        function,
                        FALLBACK,
                        function.name() + " is an essential service and was never tried by hand"))
                : List.of();
    }
}
