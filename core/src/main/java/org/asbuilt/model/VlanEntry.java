package org.asbuilt.model;

import java.util.Optional;

/**
 * A VLAN that a switch knows; the key is its id, 1 to 4094. Source: IEEE 802.1Q-2022.
 *
 * @param name what the switch calls it
 * @param enabled whether it is in use
 */
@Label("VLAN")
@Of(
        value = {Kind.ASSET},
        repeats = true,
        group = FieldGroup.CONNECTIVITY)
public record VlanEntry(Optional<String> name, Optional<Boolean> enabled) implements Facet {}
