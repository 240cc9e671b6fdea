package org.asbuilt.importers.suricata;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.importers.traffic.Document;
import org.asbuilt.importers.traffic.Flow;
import org.asbuilt.model.Transport;

/**
 * The two ends of an event. Events about flows and transactions have the client for their source; those about packets (alert, drop,
 * anomaly, fileinfo) the sender of the packet.
 *
 * @param client who opened the flow
 * @param server who serves
 * @param port the port at the server
 * @param transport what carries it
 * @param isTurned whether the source of the event is the server
 * @param isGuessed whether nothing but the ports tells who opened it
 */
record Ends(String client, String server, int port, Transport transport, boolean isTurned, boolean isGuessed) {
    private static final Set<String> OF_PACKETS = Set.of("alert", "drop", "anomaly", "fileinfo", "packet", "frame");
    private static final int SYN = 2;

    static Optional<Ends> of(Document event) {
        String source = event.text("src_ip");
        String destination = event.text("dest_ip");
        if (source.isEmpty() || destination.isEmpty()) {
            return Optional.empty();
        }
        Transport transport = transport(event.text("proto"));
        boolean hasPorts = transport == Transport.TCP || transport == Transport.UDP;
        int sourcePort = hasPorts ? event.port("src_port") : 0;
        int destinationPort = hasPorts ? event.port("dest_port") : 0;
        boolean isTold = isTold(event, transport);
        boolean isTurned = switch (direction(event)) {
            case "to_client" -> true;
            case "to_server" -> false;
            default ->
                (!isTold || isAnswer(event))
                        && hasPorts
                        && Flow.isServicePort(transport, sourcePort)
                        && !Flow.isServicePort(transport, destinationPort);
        };
        return Optional.of(
                isTurned
                        ? new Ends(destination, source, sourcePort, transport, true, !isTold)
                        : new Ends(source, destination, destinationPort, transport, false, !isTold));
    }

    /** Which way the packet of an event went, if the event tells. */
    private static String direction(Document event) {
        String told = event.text("flow", "src_ip");
        if (!told.isEmpty() && !event.text("flow", "dest_ip").isEmpty()) {
            boolean isSame = told.equals(event.text("src_ip"))
                    && (!event.has("flow", "src_port") || event.port("flow", "src_port") == event.port("src_port"));
            return isSame ? "to_server" : "to_client";
        }
        return event.text("direction");
    }

    /** Whether it is known who opened the flow: by its first packet, or by an exchange that was understood. */
    private static boolean isTold(Document event, Transport transport) {
        if (!direction(event).isEmpty()) {
            return true;
        }
        if (OF_PACKETS.contains(event.text("event_type"))
                || event.text("event_type").equals("netflow")) {
            return false;
        }
        if (!event.text("event_type").equals("flow")) {
            return true;
        }
        return transport == Transport.TCP && (flags(event, "tcp_flags_ts") & SYN) != 0;
    }

    /** Answers of some protocols are logged with the server as their source. */
    private static boolean isAnswer(Document event) {
        return event.text("event_type").equals("dns")
                || event.text("event_type").equals("dhcp");
    }

    /** The flags of TCP in an event, which are written as hexadecimal digits; 0 if there are none. */
    static int flags(Document event, String which) {
        try {
            String text = event.text("tcp", which);
            return text.isEmpty() || text.length() > 4 ? 0 : Integer.parseInt(text, 16);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static Transport transport(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "TCP" -> Transport.TCP;
            case "UDP" -> Transport.UDP;
            case "ICMP", "IPV6-ICMP", "ICMPV6" -> Transport.ICMP;
            default -> Transport.OTHER;
        };
    }

    /** A flow between them; the hardware addresses are those of the frames, as far as the event has just one of each. */
    Flow flow(Document event) {
        Flow flow = Flow.opened(client, server, transport, port, event.place())
                .times(event.time("timestamp"), event.time("timestamp"));
        String source = mac(event, "src_mac", "src_macs");
        String destination = mac(event, "dest_mac", "dest_macs");
        flow.macs(isTurned ? destination : source, isTurned ? source : destination);
        List<Document> vlans = event.list("vlan");
        if (vlans.size() == 1) {
            flow.vlan((int) Math.min(vlans.getFirst().number(), 4095));
        }
        return isGuessed ? flow.guessed() : flow;
    }

    private static String mac(Document event, String one, String all) {
        List<Document> several = event.list("ether", all);
        if (several.size() > 1) {
            return "";
        }
        return several.isEmpty() ? event.text("ether", one) : several.getFirst().text();
    }
}
