package org.asbuilt.dissect;

import java.util.List;
import java.util.Optional;

/** What one or several captures hold, without the packets. Merging is associative and commutative. */
public interface TrafficSummary {
    /** When and from which captures; empty if no packet was read. */
    Optional<CaptureWindow> window();

    /** Stations by hardware address, sorted. */
    List<Station> stations();

    /** Which hardware address used which IP address, sorted. */
    List<Binding> bindings();

    /** Conversations, earliest first. */
    List<Conversation> conversations();

    /** Exact one-way flows, earliest first. */
    List<Flow> flows();

    /** Ports that answered, sorted by address and port. */
    List<Service> services();

    /** What protocols told about ends, earliest first. */
    List<Sighted> sightings();

    /** What became of every packet. */
    Account account();

    /** Both together. */
    TrafficSummary merge(TrafficSummary other);
}
