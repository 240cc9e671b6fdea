package org.asbuilt.model;

import java.util.Optional;

/**
 * What a network is.
 *
 * @param range its range of addresses
 * @param vlan its VLAN, 1 to 4094
 * @param networkType what it is for
 */
@Label("Network")
@Of(value = Kind.NETWORK, group = FieldGroup.CONNECTIVITY)
public record NetworkProfile(
        Optional<Cidr> range,
        @Label("VLAN") Optional<Integer> vlan,
        @Label("Type") Optional<NetworkType> networkType) implements Facet {}
