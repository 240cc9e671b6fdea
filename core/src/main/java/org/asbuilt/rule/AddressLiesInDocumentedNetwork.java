package org.asbuilt.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.PartPath;
import org.asbuilt.validation.AddressPlan;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** Every address lies in a network that is documented. */
public record AddressLiesInDocumentedNetwork() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "Every address of an asset at work lies in the range of a documented network of its site",
            Kind.ASSET,
            Severity.WARNING,
            Criterion.COMPLETENESS,
            "An address outside of every documented network belongs to a network that nobody drew: a contractor's router, a second card, a forgotten machine network.",
            "Public addresses of services outside of the plant.",
            "Document the network with its range, zone and type; or correct the address.",
            "IEC 62443-2-1:2024 SPE 2 (infrastructure documentation); asset inventory guidance (August 2025) appendix A, attribute 6; definitive view guidance, principle 4");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        AddressPlan plan = around.addressPlan();
        if (plan.isEmpty() || !around.isAtWork(asset)) {
            return List.of();
        }
        Optional<Id> site = around.site(asset);
        List<Finding> found = new ArrayList<>(0);
        asset.facets(NetworkPort.class).forEach((key, port) -> {
            List<String> outside = port.addresses().stream()
                    .filter(address -> address.isUnicast() && !address.isLinkLocal())
                    .filter(address -> plan.segments(address).stream().noneMatch(segment -> segment.mayServe(site)))
                    .map(IpAddress::text)
                    .toList();
            if (!outside.isEmpty()) {
                String sentence = asset.name() + " has an address outside of every documented network: "
                        + String.join(", ", outside);
                found.add(Finding.of(this, asset, PartPath.of(NetworkPort.class, key, "addresses"), sentence));
            }
        });
        return found;
    }
}
