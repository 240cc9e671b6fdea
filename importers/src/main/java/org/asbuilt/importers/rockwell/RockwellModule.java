package org.asbuilt.importers.rockwell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.rockwell.RockwellModule.Port;

/**
 * A module of the I/O tree.
 *
 * @param name its name; some have none
 * @param description what it is for
 * @param catalogNumber the maker's catalogue number
 * @param vendor the maker's number of the Common Industrial Protocol
 * @param productType the device type
 * @param productCode the product's number
 * @param revision major and minor revision with a dot
 * @param parent the module that it hangs from; a controller hangs from itself
 * @param inhibited whether it is switched off
 * @param keying how exactly the plugged module must match
 * @param safety whether it takes part in a safety function
 * @param connected whether values are exchanged with it
 * @param ports its ports
 * @param locus where it stands
 */
record RockwellModule(
        String name,
        String description,
        String catalogNumber,
        String vendor,
        String productType,
        String productCode,
        String revision,
        String parent,
        boolean inhibited,
        String keying,
        boolean safety,
        boolean connected,
        List<Port> ports,
        Locus locus) {
    private static final Set<String> NETWORKS = Set.of(
            "ethernet",
            "controlnet",
            "devicenet",
            "componet",
            "rio",
            "dh+",
            "dhplus",
            "dh485",
            "dh-485",
            "sercos",
            "usb",
            "rs-232",
            "rs232",
            "serial");

    /**
     * A port of a module.
     *
     * @param id its number
     * @param type what it is: Ethernet, ControlNet, or the name of a backplane
     * @param address the slot or address; blank if there is none
     * @param upstream whether the parent is reached by it
     */
    record Port(String id, String type, String address, boolean upstream) {
        boolean isNetwork() {
            return NETWORKS.contains(type.toLowerCase(Locale.ROOT));
        }

        boolean isEthernet() {
            return type.equalsIgnoreCase("Ethernet");
        }
    }

    /** Whether it is the controller itself. */
    boolean isRoot() {
        return !name.isEmpty() && name.equals(parent);
    }

    /** The slot or place on a backplane. */
    String slot() {
        return ports.stream()
                .filter(port -> !port.isNetwork() && !port.address().isBlank())
                .map(Port::address)
                .findFirst()
                .orElse("");
    }

    /** The address on Ethernet, a host name or an IP address. */
    Optional<Port> ethernet() {
        return ports.stream()
                .filter(port -> port.isEthernet() && !port.address().isBlank())
                .findFirst();
    }

    /** Its addresses on networks; those on others than Ethernet with the network's name. */
    String addresses() {
        return ports.stream()
                .filter(port -> port.isNetwork() && !port.address().isBlank())
                .map(port -> port.isEthernet() ? port.address() : port.type() + " " + port.address())
                .collect(Collectors.joining(", "));
    }

    /** What it is called, or where it sits if it has no name. */
    String called() {
        return name.isEmpty() ? slot().isEmpty() ? addresses() : slot() : name;
    }
}
