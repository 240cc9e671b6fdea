package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.ScanPermit;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A scan permit excludes fragile, protected and safety-related assets, or shows the vendor's approval. */
public record ScanPermitSparesDelicateAssets() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "A scan permit excludes fragile, protected and safety-related assets, or shows the vendor's approval",
            Kind.SCAN_PERMIT,
            Severity.ERROR,
            Criterion.CONSISTENCY,
            "Old controllers fall over when somebody asks them a question that they do not know; with a safety "
                    + "controller, people stand beside it.",
            "The asset stands still in the window and the vendor agreed by telephone; enter who agreed and when.",
            "Exclude the asset, or attach the approval of its vendor.",
            "Requirements P1.C-13; fixture K8");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject permit, Circumstances around) {
        Optional<ScanPermit> said = permit.facet(ScanPermit.class);
        if (said.isEmpty() || said.get().vendorApproval().isPresent()) {
            return List.of();
        }
        ScanPermit scan = said.get();
        Set<Id> excluded = resolved(scan.excluded(), around);
        List<Id> hit = (scan.ranges().isEmpty()
                        ? resolved(scan.targets(), around).stream()
                                .flatMap(id -> around.subject(id).stream())
                                .filter(around.equipment()::isDelicate)
                        : delicate(scan, resolved(scan.targets(), around), around))
                .map(Subject::id)
                .filter(id -> !excluded.contains(id))
                .toList();
        return hit.isEmpty()
                ? List.of()
                : List.of(Finding.of(
                        this,
                        permit,
                        hit,
                        permit.name()
                                + " lets be scanned without their vendor's approval what is fragile, not to be scanned or"
                                + " related to safety: " + Words.names(hit, around)));
    }

    private static Stream<Subject> delicate(ScanPermit scan, Set<Id> targets, Circumstances around) {
        return around.equipment().delicate().stream()
                .filter(asset -> targets.contains(asset.id()) || isWithin(asset, scan.ranges()));
    }

    private static boolean isWithin(Subject asset, SortedSet<Cidr> ranges) {
        return asset.facets(NetworkPort.class).values().stream()
                .flatMap(port -> port.addresses().stream())
                .anyMatch(address -> ranges.stream().anyMatch(range -> range.contains(address)));
    }

    private static Set<Id> resolved(SortedSet<Id> ids, Circumstances around) {
        return ids.stream()
                .flatMap(id -> around.subject(id).stream())
                .map(Subject::id)
                .collect(Collectors.toSet());
    }
}
