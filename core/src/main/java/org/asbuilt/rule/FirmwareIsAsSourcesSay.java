package org.asbuilt.rule;

import java.util.List;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Platform;
import org.asbuilt.reconcile.Item;
import org.asbuilt.reconcile.ItemType;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** The recorded version is the one that sources report. */
public record FirmwareIsAsSourcesSay() implements Rule {
    private static final Set<PartPath> VERSIONS = Set.of(
            PartPath.of(Platform.class, "firmwareVersion"),
            PartPath.of(Platform.class, "operatingSystem"),
            PartPath.of(Platform.class, "osVersion"));
    private static final Manual MANUAL = Manual.of(
            "No source says that an asset runs another version than the record has",
            Kind.ASSET,
            Severity.WARNING,
            Criterion.CONSISTENCY,
            "Advisories are matched to the recorded version. If the device was updated, or put back after a swap, \"not affected\" may be wrong.",
            "Two ways of writing the same version, or the version of a module instead of the device's.",
            "Decide the difference in the inbox: an update without a change is an undocumented change.",
            "Requirements P1.V-04 and P1.C-07; NERC CIP-010-4 R1; fixture K5");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        List<Item> items = around.items(asset.id());
        if (items.isEmpty()) {
            return List.of();
        }
        return items.stream()
                .filter(item -> item.type() == ItemType.DIFFERENCE)
                .flatMap(item -> item.path().stream())
                .filter(VERSIONS::contains)
                .distinct()
                .map(path -> Finding.of(
                        this,
                        asset,
                        path,
                        asset.name() + ": a source says that it runs another version than recorded ("
                                + path.shape().label() + ")"))
                .toList();
    }
}
