package org.asbuilt.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Lifecycle;
import org.asbuilt.model.LifecycleState;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Slot;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;
import org.asbuilt.validation.Sighting;

/** What is out of service does not speak. */
public record DecommissionedAssetIsSilent() implements Rule {
    private static final PartPath STATE = PartPath.of(Lifecycle.class, "state");
    private static final Set<LifecycleState> GONE = EnumSet.of(LifecycleState.DECOMMISSIONED, LifecycleState.DISPOSED);
    /** What counts as still there where nobody wrote down when it was taken out. */
    private static final Duration RECENTLY = Duration.ofDays(30);

    private static final Manual MANUAL = Manual.of(
            "A decommissioned or disposed asset is not seen in the plant any more",
            Kind.ASSET,
            Severity.WARNING,
            Criterion.CONSISTENCY,
            "A device that was taken off the books and left connected is patched and watched by nobody. Or the record is wrong and the plant depends on it.",
            "A new device has the old one's address, and the sighting is of the new one; record the new device and its address.",
            "Go and look. Unplug it, or correct its state; if another device speaks, record that.",
            "Requirements P1.C-07 and P1.M-12; definitive view guidance, principle 1");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        Optional<Fact> life = asset.fact(Slot.of(Lifecycle.class));
        Optional<LifecycleState> state =
                asset.facet(Lifecycle.class).flatMap(Lifecycle::state).filter(GONE::contains);
        if (life.isEmpty() || state.isEmpty()) {
            return List.of();
        }
        Instant since = life.get().valid().from();
        boolean dated = since.isAfter(Instant.MIN);
        Instant from = dated ? since : around.now().minus(RECENTLY);
        return around.lastSeen(asset.id())
                .filter(seen -> seen.at().isAfter(from))
                .map(seen -> List.of(Finding.of(this, asset, STATE, sentence(asset, state.get(), dated, since, seen))))
                .orElse(List.of());
    }

    private static String sentence(Subject asset, LifecycleState state, boolean dated, Instant since, Sighting seen) {
        return asset.name() + " is " + state.name().toLowerCase(Locale.ROOT)
                + (dated ? " since " + Days.of(since) : "") + " and was seen on " + Days.of(seen.at()) + " by "
                + seen.source();
    }
}
