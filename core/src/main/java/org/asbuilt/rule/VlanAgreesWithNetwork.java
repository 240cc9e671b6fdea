package org.asbuilt.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.PartPath;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/** A port has the VLAN of the network of its address. */
public record VlanAgreesWithNetwork() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "The VLAN of a port is that of the network that its address lies in",
            Kind.ASSET,
            Severity.WARNING,
            Criterion.CONSISTENCY,
            "Either the port is patched into the wrong VLAN, which puts a device into a zone where it does not belong, or one of the two entries is out of date.",
            "VLAN numbers that differ from switch to switch and are translated on the way.",
            "Look at the switch port and correct whichever is wrong.",
            "Asset inventory guidance (August 2025) appendix A, attribute 22; requirements P1.V-04; IEC 62443-3-3:2013 SR 5.1");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject asset, Circumstances around) {
        List<Finding> found = new ArrayList<>(0);
        asset.facets(NetworkPort.class).forEach((key, port) -> {
            for (IpAddress address : port.vlan().isEmpty() ? List.<IpAddress>of() : port.addresses()) {
                Optional<Finding> finding = around.addressPlan()
                        .home(asset, address)
                        .flatMap(home -> finding(asset, key, port.vlan().get(), address, home.network()));
                if (finding.isPresent()) {
                    found.add(finding.get());
                    return;
                }
            }
        });
        return found;
    }

    private Optional<Finding> finding(Subject asset, String key, int vlan, IpAddress address, Subject network) {
        return network.facet(NetworkProfile.class)
                .flatMap(NetworkProfile::vlan)
                .filter(other -> other != vlan)
                .map(other -> Finding.of(
                        this,
                        asset,
                        PartPath.of(NetworkPort.class, key, "vlan"),
                        asset.name() + ": the port of " + address + " is in VLAN " + vlan + ", and " + network.name()
                                + " is VLAN " + other));
    }
}
