package org.asbuilt.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Lifecycle;
import org.asbuilt.model.LifecycleState;
import org.asbuilt.model.PartPath;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** What is in service has been installed. */
public record AssetInServiceIsInstalled() implements Rule {
    private static final PartPath INSTALLED = PartPath.of(Lifecycle.class, "installed");
    private static final Set<LifecycleState> IN_SERVICE = EnumSet.of(
            LifecycleState.IN_SERVICE,
            LifecycleState.STANDBY,
            LifecycleState.UNDER_MAINTENANCE,
            LifecycleState.END_OF_LIFE_PLANNED);
    private static final Manual MANUAL = Manual.of(
            "An asset that is in service was not installed in the future",
            Kind.ASSET,
            Severity.ERROR,
            Criterion.CONSISTENCY,
            "One of the two is wrong. Warranty, maintenance cycles and \"what was there on the day of the incident\" are all reckoned from the day of installation.",
            "The replacement of a device is entered ahead under the same asset; enter it as an asset of its own that is planned.",
            "Correct the date, or set the state back to planned or commissioning.",
            "Requirements P1.V-04 and G-05");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        Optional<Lifecycle> life = asset.facet(Lifecycle.class);
        boolean inService =
                life.flatMap(Lifecycle::state).filter(IN_SERVICE::contains).isPresent();
        return life.flatMap(Lifecycle::installed)
                .filter(day -> inService && day.isAfter(Days.today(around)))
                .map(day -> List.of(Finding.of(
                        this, asset, INSTALLED, asset.name() + " is in service and is to be installed on " + day)))
                .orElse(List.of());
    }
}
