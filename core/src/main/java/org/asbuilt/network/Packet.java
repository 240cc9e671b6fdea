package org.asbuilt.network;

import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;

/**
 * One packet, as far as rules look at it. Source: RFC 791, RFC 8200, RFC 9293, RFC 768, RFC 792, RFC 4443.
 *
 * @param source where it comes from
 * @param destination where it goes to, of the same family
 * @param protocol the number of the protocol that IP carries, 0 to 255
 * @param sourcePort the port that it comes from, 0 to 65535; 0 where the protocol has no ports
 * @param destinationPort the port that it goes to, 0 to 65535; of ICMP the type times 256 and the code; 0 where there is neither
 * @param state how it stands to a connection
 * @param acknowledges whether it is of TCP and has ACK or RST set, what Cisco calls established
 */
public record Packet(
        IpAddress source,
        IpAddress destination,
        int protocol,
        int sourcePort,
        int destinationPort,
        ConnectionState state,
        boolean acknowledges) {
    /** The number of ICMP. */
    public static final int ICMP = 1;

    /** The number of TCP. */
    public static final int TCP = 6;

    /** The number of UDP. */
    public static final int UDP = 17;

    /** The number of ICMP for IPv6. */
    public static final int ICMP6 = 58;

    /** Checks the families and the ranges. */
    public Packet {
        if (source.isV4() != destination.isV4()) {
            throw InvalidValue.expected("a source and a destination of one family", source + " and " + destination);
        }
        if (protocol < 0 || protocol > 255) {
            throw InvalidValue.expected("a protocol of 0 to 255", Integer.toString(protocol));
        }
        if (((sourcePort | destinationPort) & ~0xffff) != 0) {
            throw InvalidValue.expected("a port of 0 to 65535", sourcePort + " or " + destinationPort);
        }
    }

    /** A packet that opens a connection. */
    public static Packet opening(
            IpAddress source, IpAddress destination, int protocol, int sourcePort, int destinationPort) {
        return new Packet(source, destination, protocol, sourcePort, destinationPort, ConnectionState.NEW, false);
    }

    /** Whether packets of a protocol have ports: TCP, UDP, DCCP, SCTP, UDP-Lite. */
    public static boolean hasPorts(int protocol) {
        return protocol == TCP || protocol == UDP || protocol == 33 || protocol == 132 || protocol == 136;
    }

    /** Whether packets of a protocol have a type and a code. */
    public static boolean hasType(int protocol) {
        return protocol == ICMP || protocol == ICMP6;
    }

    /** The packet in words, for example {@code 10.1.1.2:49152 to 10.1.2.3 tcp/502}. */
    public String text() {
        String ports = hasPorts(protocol) ? ":" + sourcePort : "";
        return source + ports + " to " + destination + " " + ServiceWords.text(protocol, destinationPort);
    }

    @Override
    public String toString() {
        return text();
    }
}
