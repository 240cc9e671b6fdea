package org.asbuilt.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Lifecycle;
import org.asbuilt.model.LifecycleState;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Placement;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Somebody who is sent to an asset can find it. */
public record AssetHasPlace() implements Rule {
    private static final PartPath SITE = PartPath.of(Placement.class, "site");
    private static final PartPath LOCATION = PartPath.of(Placement.class, "location");
    private static final Set<LifecycleState> NOWHERE =
            EnumSet.of(LifecycleState.PLANNED, LifecycleState.PROCURED, LifecycleState.DISPOSED);
    private static final Manual MANUAL = Manual.of(
            "Every asset that can be touched has a site, and a building, room or cabinet",
            Kind.ASSET,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "Isolating, replacing and inspecting a device all begin with walking to it. Whoever does not know where it stands cannot say who can reach it either, nor which flood or fire takes it away.",
            "Mobile equipment without a home; say so, or enter the depot.",
            "Enter the site, and the building, room or cabinet; the next walkdown sheet asks for it.",
            "Asset inventory guidance (August 2025) appendix A, attribute 12; requirements P3-08 (physical accessibility)");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        Optional<LifecycleState> state = asset.facet(Lifecycle.class).flatMap(Lifecycle::state);
        if (state.filter(NOWHERE::contains).isPresent()) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>(0);
        if (!Answers.given(asset, SITE) && around.site(asset).isEmpty()) {
            found.add(Finding.of(this, asset, SITE, asset.name() + " stands at no site"));
        }
        if (Classes.hasBody(asset) && !Classes.isTransient(asset)) {
            found.addAll(Answers.require(this, asset, LOCATION, "has no building, room or cabinet"));
        }
        return found;
    }
}
