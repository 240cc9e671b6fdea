package org.asbuilt.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AssetFlag;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Kind;
import org.asbuilt.model.SourceType;
import org.asbuilt.validation.Circumstances;

/** What must not be scanned has not been. */
public record FragileAssetIsNotScanned() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "An asset that is fragile or must not be scanned was not scanned",
            Kind.ASSET,
            Severity.ERROR,
            "Old controllers stop when they are asked something unexpected. A scan that reaches one can trip the process.",
            "The scan is how its fragility was found out; waive it with the date of the event.",
            "Find out how the scan reached it; put it on the list of exclusions of every permit, and tell whoever scans.",
            "Requirements P1.C-12 and P1.C-13; fixture K8; definitive view guidance, principle 1 (active scanning)");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        Optional<AssetFlag> flag = asset.facet(AssetRole.class).flatMap(AssetRole::caution);
        if (flag.isEmpty()) {
            return List.of();
        }
        return around.claims(asset.id()).stream()
                .filter(claim -> claim.source().type() == SourceType.ACTIVE_SCAN)
                .map(claim -> claim.source().title()
                        + claim.claim()
                                .observed()
                                .or(() -> claim.source().produced())
                                .map(at -> " on " + Days.of(at))
                                .orElse(""))
                .sorted()
                .findFirst()
                .map(scan -> List.of(Finding.of(
                        this,
                        asset,
                        asset.name() + " is marked as "
                                + flag.get().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " and was scanned: "
                                + scan)))
                .orElse(List.of());
    }
}
