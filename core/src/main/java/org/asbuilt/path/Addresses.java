package org.asbuilt.path;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.Id;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.validation.Circumstances;

/** In which recorded networks an asset has an address. */
final class Addresses {
    private Addresses() {}

    /** The networks, by id. */
    static Set<Id> homes(Subject asset, Circumstances around) {
        return addresses(asset)
                .flatMap(address -> around.addressPlan().home(asset, address).stream())
                .map(segment -> segment.network().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<IpAddress> addresses(Subject asset) {
        return Stream.concat(
                asset.facets(NetworkPort.class).values().stream().flatMap(port -> port.addresses().stream()),
                asset.facets(DeviceInterface.class).values().stream()
                        .filter(face -> face.enabled().orElse(true))
                        .flatMap(face -> face.addresses().stream())
                        .flatMap(text -> IpAddress.written(text).stream()));
    }
}
