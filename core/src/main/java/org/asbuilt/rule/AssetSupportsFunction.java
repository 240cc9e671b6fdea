package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Placement;
import org.asbuilt.model.ProcessSupport;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Every asset at work supports a function of the business, or says that it supports none. */
public record AssetSupportsFunction() implements Rule {
    private static final PartPath FUNCTIONS = PartPath.of(ProcessSupport.class, "functions");
    private static final Manual MANUAL = Manual.of(
            "Every asset at work supports a function of the business, itself or through its system, or says that it supports none",
            Kind.ASSET,
            Severity.NOTE,
            Criterion.COMPLETENESS,
            "Whether the pump station runs without this box is the first question in an incident, and the last that can be answered if nobody wrote it down in quiet times.",
            "Equipment under test that serves nothing yet; say \"none\".",
            "Name the function, best at the system; an asset that truly supports none says so.",
            "Requirements G-07; definitive view guidance, principle 3; NCSC CAF A3.a");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        if (!around.isAtWork(asset) || Answers.given(asset, FUNCTIONS)) {
            return List.of();
        }
        boolean through = asset.facet(Placement.class)
                .flatMap(Placement::system)
                .flatMap(around::subject)
                .filter(system -> Answers.given(system, FUNCTIONS))
                .isPresent();
        return through
                ? List.of()
                : List.of(Finding.of(
                        this,
                        asset,
                        FUNCTIONS,
                        asset.name() + " does not say which function of the business depends on it"));
    }
}
