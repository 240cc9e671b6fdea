package org.asbuilt.model;

import java.util.Optional;

/**
 * What a device sees at the other end of one of its ports, by LLDP (IEEE 802.1AB), CDP or a drawing; the key is the local port
 * and the neighbour.
 *
 * @param port the local port
 * @param neighbour the neighbour's name
 * @param neighbourPort the neighbour's port
 * @param address the neighbour's address for management
 * @param description what the neighbour says that it is
 * @param knownBy how it is known: LLDP, CDP, drawing ...
 */
@Of(
        value = {Kind.ASSET},
        repeats = true,
        group = FieldGroup.CONNECTIVITY)
public record Neighbour(
        Optional<String> port,
        Optional<String> neighbour,
        Optional<String> neighbourPort,
        Optional<String> address,
        Optional<String> description,
        Optional<String> knownBy)
        implements Facet {}
