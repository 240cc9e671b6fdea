package org.asbuilt.rule;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Lifecycle;
import org.asbuilt.model.LifecycleState;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Slot;
import org.asbuilt.model.SourceType;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;
import org.asbuilt.validation.Sighting;

/** What is planned or in stock does not speak. */
public record PlannedAssetIsNotThereYet() implements Rule {
    private static final PartPath STATE = PartPath.of(Lifecycle.class, "state");
    private static final Set<LifecycleState> TO_COME =
            EnumSet.of(LifecycleState.PLANNED, LifecycleState.PROCURED, LifecycleState.SPARE);
    private static final Manual MANUAL = Manual.of(
            "An asset that is planned, ordered or in stock is not seen in the plant",
            Kind.ASSET,
            Severity.WARNING,
            Criterion.CONSISTENCY,
            "Equipment often goes into service before its papers do. Until the state is right, nothing that is asked of assets at work is asked of it.",
            "A spare was put on a bench network to load its program, or a walkdown counted the store room.",
            "Set the state to commissioning or in service, with the day.",
            "Requirements P1.C-07 and P1.M-12");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        Optional<LifecycleState> state =
                asset.facet(Lifecycle.class).flatMap(Lifecycle::state).filter(TO_COME::contains);
        if (state.isEmpty()) {
            return List.of();
        }
        Instant since =
                asset.fact(Slot.of(Lifecycle.class)).orElseThrow().valid().from();
        return Sighting.newest(onTheWire(asset, around), around.now())
                .filter(seen -> seen.at().isAfter(since))
                .map(seen -> List.of(Finding.of(
                        this,
                        asset,
                        STATE,
                        asset.name() + " is " + state.get().name().toLowerCase(Locale.ROOT) + " and was seen on "
                                + Days.of(seen.at()) + " by " + seen.source())))
                .orElse(List.of());
    }

    private static List<RecordedClaim> onTheWire(Subject asset, Circumstances around) {
        return around.claims(asset.id()).stream()
                .filter(claim -> claim.source().type() != SourceType.PHYSICAL_WALKDOWN)
                .toList();
    }
}
