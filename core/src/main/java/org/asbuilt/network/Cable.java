package org.asbuilt.network;

import java.util.Optional;
import org.asbuilt.model.Id;

/**
 * What is plugged into what.
 *
 * @param one a device
 * @param onePort its port, as it names it; empty if nobody said
 * @param other the device at the other end; empty if the record has none of that name, or several
 * @param otherName what the other end is called
 * @param otherPort the port at the other end; empty if nobody said
 * @param knownBy how it is known: LLDP, CDP, drawing, address table of a switch
 */
public record Cable(Id one, String onePort, Optional<Id> other, String otherName, String otherPort, String knownBy) {}
