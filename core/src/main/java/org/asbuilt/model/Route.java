package org.asbuilt.model;

import java.util.Optional;

/**
 * A route that a device was told or has learnt; the key is its destination and next hop.
 *
 * @param destination the destination as a prefix, for example 10.2.0.0/16
 * @param nextHop the address of the next router
 * @param leavesBy the interface that it leaves by
 * @param origin where it comes from: static, connected, ospf ...
 * @param metric the metric or administrative distance
 * @param instance the virtual router or routing instance
 */
@Of(
        value = {Kind.ASSET},
        repeats = true,
        group = FieldGroup.CONNECTIVITY)
public record Route(
        Optional<String> destination,
        Optional<String> nextHop,
        Optional<String> leavesBy,
        Optional<String> origin,
        Optional<Integer> metric,
        Optional<String> instance)
        implements Facet {}
