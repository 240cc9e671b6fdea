package org.asbuilt.model;

import java.util.Optional;
import java.util.SortedSet;

/**
 * An interface of a switch, router, firewall or controller as its configuration has it; the key is its name there.
 *
 * @param description what the configuration says that it is for
 * @param enabled whether it is switched on
 * @param mode how it takes part in switching or routing
 * @param addresses its addresses with the length of the prefix, for example 10.1.1.1/24, or dhcp
 * @param vlan the VLAN of untagged frames, 1 to 4094
 * @param taggedVlans the VLANs of tagged frames as ids and ranges, for example 10 and 20-29, or all
 * @param zone the firewall's own zone, or the level of security, that it belongs to
 * @param rulesIn the list of rules for what comes in
 * @param rulesOut the list of rules for what goes out
 * @param memberOf the bundle or bridge that it is part of
 * @param instance the virtual router, routing instance or virtual system
 */
@Label("Interface")
@Of(
        value = {Kind.ASSET},
        repeats = true,
        group = FieldGroup.CONNECTIVITY)
public record DeviceInterface(
        @CompareAs(Comparison.NOTES) Optional<String> description,
        Optional<Boolean> enabled,
        Optional<InterfaceMode> mode,
        SortedSet<String> addresses,
        @Label("Untagged VLAN") Optional<Integer> vlan,
        @Label("Tagged VLANs") SortedSet<String> taggedVlans,
        @Label("Firewall zone") Optional<String> zone,
        @Label("Rules inwards") Optional<String> rulesIn,
        @Label("Rules outwards") Optional<String> rulesOut,
        Optional<String> memberOf,
        Optional<String> instance)
        implements Facet {
    /** Copies the sets. */
    public DeviceInterface {
        addresses = SortedSets.copy(addresses);
        taggedVlans = SortedSets.copy(taggedVlans);
    }
}
