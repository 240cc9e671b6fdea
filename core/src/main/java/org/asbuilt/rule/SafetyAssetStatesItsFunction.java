package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.SafetyRelation;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** What is related to safety says how. */
public record SafetyAssetStatesItsFunction() implements Rule {
    private static final List<String> PARTS = List.of("safetyFunction", "integrityLevel", "independent");
    private static final int HIGHEST = 4;
    private static final Manual MANUAL = Manual.of(
            "A safety-related asset states its safety function, its SIL and whether it is independent of basic control",
            Kind.ASSET,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "Who decides about an update or a new connection has to know what the device keeps from happening, and whether basic control can take it along when it fails.",
            "The function has no SIL, as with a mechanical back-up; say that it does not apply and why.",
            "Take function and SIL (1 to 4) from the safety requirements specification, and say how it is kept apart.",
            "Requirements P3-06; IEC 61511-1:2016 clause 10.3; IEC 62443-3-2:2020 ZCR 3.3");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        Optional<Integer> level = asset.facet(SafetyRelation.class).flatMap(SafetyRelation::integrityLevel);
        if (level.filter(sil -> sil < 1 || sil > HIGHEST).isPresent()) {
            return List.of(Finding.of(
                    this,
                    asset,
                    PartPath.of(SafetyRelation.class, "integrityLevel"),
                    asset.name() + " states SIL " + level.get() + "; there are 1 to 4"));
        }
        if (!around.isSafetyRelated(asset) || !around.isAtWork(asset)) {
            return List.of();
        }
        List<PartPath> open = PARTS.stream()
                .map(part -> PartPath.of(SafetyRelation.class, part))
                .filter(part -> !Answers.given(asset, part))
                .toList();
        return open.isEmpty()
                ? List.of()
                : List.of(Finding.of(
                        this,
                        asset,
                        open.getFirst(),
                        asset.name() + " is related to safety and does not state "
                                + open.stream()
                                        .map(part -> part.shape().label())
                                        .collect(Collectors.joining(", "))));
    }
}
