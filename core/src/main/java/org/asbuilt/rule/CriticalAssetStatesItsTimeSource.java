package org.asbuilt.rule;

import java.util.List;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Upkeep;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A critical programmable asset says where it has the time from. */
public record CriticalAssetStatesItsTimeSource() implements Rule {
    private static final PartPath TIME_SOURCE = PartPath.of(Upkeep.class, "timeSource");
    private static final Manual MANUAL = Manual.of(
            "A programmable asset that is rated high or critical says where it takes the time from",
            Kind.ASSET,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "The order of events across devices is what an investigation rests on; protection and sequence logic may depend on it outright.",
            "Controllers without a clock; say that it does not apply.",
            "Enter the time server, GPS clock or \"set by hand\"; the loss of it is an event to plan for.",
            "Asset inventory guidance (August 2025) appendix A, attribute 32; IEC 62443-3-3:2013 SR 2.11; ISO/IEC 27001:2022 A.8.17");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public Gate gate() {
        return Gate.Known.CRITICAL;
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        return around.isCritical(asset) && around.isAtWork(asset) && Classes.isProgrammable(asset)
                ? Answers.require(
                        this,
                        asset,
                        TIME_SOURCE,
                        "is rated high or critical and does not say where it takes the time from")
                : List.of();
    }
}
