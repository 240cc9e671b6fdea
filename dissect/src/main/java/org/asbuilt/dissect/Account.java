package org.asbuilt.dissect;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What became of every packet: nothing is dropped silently.
 *
 * @param packets packets read; each is in exactly one {@link Flow} or in {@code uncounted}
 * @param bytes bytes on the wire as the capture states them
 * @param inFlows packets counted in flows
 * @param encapsulated packets within packets of tunnels, counted in flows of their own beside the packet that carried
 *     them: the packets of all flows are {@code inFlows + encapsulated}
 * @param uncounted packets in no flow because their link header was malformed, of an unknown link type, or beyond the
 *     limit of flows
 * @param cut packets that the capture holds only in part
 * @param fragments IP fragments
 * @param reassembled datagrams put together of them
 * @param fragmentsGivenUp datagrams of which fragments did not come in time, were cut, or had no room to wait
 * @param streamGaps places where a TCP stream went on after bytes the capture does not hold
 * @param sightingsRefused sightings and tunnels beyond the limit of {@link TrafficReader}
 * @param malformedCount how often bytes were malformed, all of them
 * @param malformed the first of them, in order of packet
 * @param notUnderstood traffic whose content no dissector read
 * @param dropped packets that the capturing machine missed, as the captures say; empty if none says
 * @param blocksNotRead blocks of pcapng of a kind that is not read
 * @param truncations captures whose file ends in the middle
 */
public record Account(
        long packets,
        long bytes,
        long inFlows,
        long encapsulated,
        long uncounted,
        long cut,
        long fragments,
        long reassembled,
        long fragmentsGivenUp,
        long streamGaps,
        long sightingsRefused,
        long malformedCount,
        List<Malformed> malformed,
        List<NotUnderstood> notUnderstood,
        OptionalLong dropped,
        long blocksNotRead,
        List<Truncation> truncations) {

    public Account {
        malformed = List.copyOf(malformed);
        notUnderstood = List.copyOf(notUnderstood);
        truncations = List.copyOf(truncations);
    }

    /**
     * A capture file that ends in the middle; everything before was used.
     *
     * @param capture its name
     * @param offset byte offset in the (decompressed) file at which the last complete record ends
     */
    public record Truncation(String capture, long offset) {}

    /**
     * A kind of traffic that was counted but whose content was not read.
     *
     * @param transport what carried it
     * @param port service port, 0 if the transport has none
     * @param hint what the port number suggests, if anything
     * @param traffic how much
     * @param place the first packet
     */
    public record NotUnderstood(Transport transport, int port, Optional<String> hint, Traffic traffic, Place place) {}
}
