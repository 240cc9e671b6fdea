package org.asbuilt.allow;

import java.util.Comparator;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.network.Packet;

/**
 * What an allowance lets open: a port of TCP or UDP, or a message of ICMP.
 *
 * @param protocol the number of the protocol: 6 (TCP), 17 (UDP), 1 (ICMP) or 58 (ICMPv6)
 * @param port the port at the destination, 1 to 65535; of ICMP the type of the message, 0 to 255
 */
public record AllowedService(int protocol, int port) implements Comparable<AllowedService> {
    /** The question whether somebody is there. Source: RFC 792, RFC 4443. */
    static final AllowedService ECHO = new AllowedService(Packet.ICMP, 8);

    /** The same in IPv6. */
    static final AllowedService ECHO6 = new AllowedService(Packet.ICMP6, 128);

    /** Checks the ranges. */
    public AllowedService {
        boolean ported = protocol == Packet.TCP || protocol == Packet.UDP;
        boolean typed = Packet.hasType(protocol);
        boolean fits = ported ? port >= 1 && port <= 65_535 : typed && port >= 0 && port <= 255;
        if (!fits) {
            throw InvalidValue.expected("a port of TCP or UDP, or a type of ICMP", protocol + "/" + port);
        }
    }

    /** Whether it has a port. */
    public boolean isPort() {
        return protocol == Packet.TCP || protocol == Packet.UDP;
    }

    /** Its protocol in lower case, as most makers write it: tcp, udp, icmp, icmpv6. */
    public String carrier() {
        return switch (protocol) {
            case Packet.TCP -> "tcp";
            case Packet.UDP -> "udp";
            case Packet.ICMP -> "icmp";
            default -> "icmpv6";
        };
    }

    /** It as a filter rule of the record has it: tcp/502, icmp/8, ip/58/128. */
    public String text() {
        return (protocol == Packet.ICMP6 ? "ip/58" : carrier()) + "/" + port;
    }

    /** It for people: tcp/502, icmp/8, icmpv6/128. */
    @Override
    public String toString() {
        return carrier() + "/" + port;
    }

    @Override
    public int compareTo(AllowedService other) {
        return Comparator.comparingInt(AllowedService::protocol)
                .thenComparingInt(AllowedService::port)
                .compare(this, other);
    }
}
