package org.asbuilt.network;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.IpAddress;

/**
 * An interface by which a device takes part in networks.
 *
 * @param name its name at the device
 * @param addresses its addresses with the networks around them
 * @param zone the device's own zone that it belongs to
 * @param rulesIn the list for what comes in
 * @param rulesOut the list for what goes out
 * @param vlans the VLANs that it is known to belong to
 * @param instance the virtual router
 */
record Attachment(
        String name,
        List<Address> addresses,
        Optional<String> zone,
        Optional<String> rulesIn,
        Optional<String> rulesOut,
        Set<Integer> vlans,
        Optional<String> instance) {
    Attachment {
        addresses = List.copyOf(addresses);
        vlans = Set.copyOf(vlans);
    }

    /**
     * An address of an interface.
     *
     * @param address the address
     * @param network the network around it
     */
    record Address(IpAddress address, Cidr network) {}

    /** The virtual router of an interface of which it is not known: it may be any of the device. */
    static final String UNKNOWN_INSTANCE = "any virtual router";

    /** The end of a tunnel, of which only the name is known. */
    static Attachment tunnel(String name) {
        return new Attachment(
                name,
                List.of(),
                Optional.of(name),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.of(UNKNOWN_INSTANCE));
    }

    /** Whether a rule or a route means this interface by that name. */
    boolean called(String word) {
        boolean wild = word.endsWith("+") || word.endsWith("*");
        String plain = wild ? word.substring(0, word.length() - 1) : word;
        return wild
                ? name.startsWith(plain)
                : name.equalsIgnoreCase(plain)
                        || zone.filter(plain::equalsIgnoreCase).isPresent();
    }

    /** Whether only its name is known. */
    boolean isTunnel() {
        return instance.filter(UNKNOWN_INSTANCE::equals).isPresent();
    }

    boolean owns(IpAddress address) {
        return addresses.stream().anyMatch(own -> own.address().equals(address));
    }
}
