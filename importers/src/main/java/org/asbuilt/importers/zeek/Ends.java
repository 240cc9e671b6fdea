package org.asbuilt.importers.zeek;

import java.util.Optional;
import org.asbuilt.importers.traffic.Flow;
import org.asbuilt.model.Transport;

/**
 * The two ends of an entry: who asks and who serves. Zeek takes the sender of the first packet that it saw for the originator,
 * which in a recording that begins late may be the server.
 *
 * @param client who asks
 * @param clientPort its port
 * @param server who serves
 * @param port its port
 * @param transport what carries it
 * @param isTurned whether the server is the one that Zeek takes for the originator
 */
record Ends(String client, int clientPort, String server, int port, Transport transport, boolean isTurned) {
    private static final int PROFINET_CONTEXT_MANAGER = 34964;

    /** The ends of an entry about a connection; empty if it is about none. */
    static Optional<Ends> of(Entry entry) {
        String originator = entry.text("id.orig_h");
        String responder = entry.text("id.resp_h");
        if (originator.isEmpty() || responder.isEmpty()) {
            return ofFrames(entry);
        }
        Transport transport = transport(entry);
        boolean hasPorts = transport == Transport.TCP || transport == Transport.UDP;
        int originatorPort = hasPorts ? entry.port("id.orig_p") : 0;
        int responderPort = hasPorts ? entry.port("id.resp_p") : 0;
        if (entry.kind().path().equals("profinet_io_cm")) {
            return Optional.of(ofCall(entry, originator, originatorPort, responder, responderPort));
        }
        boolean isTurned = hasPorts
                && !entry.text("history").startsWith("S")
                && Flow.isServicePort(transport, originatorPort)
                && !Flow.isServicePort(transport, responderPort);
        return Optional.of(
                isTurned
                        ? new Ends(responder, responderPort, originator, originatorPort, transport, true)
                        : new Ends(originator, originatorPort, responder, responderPort, transport, false));
    }

    /** Calls are answered from ports that change; the service is the one where they begin. */
    private static Ends ofCall(
            Entry entry, String originator, int originatorPort, String responder, int responderPort) {
        boolean isSentByOriginator =
                !entry.has("source_h") || entry.text("source_h").equals(originator);
        boolean isAnswer = entry.text("packet_type").equals("Response");
        return isAnswer == isSentByOriginator
                ? new Ends(responder, responderPort, originator, PROFINET_CONTEXT_MANAGER, Transport.UDP, true)
                : new Ends(originator, originatorPort, responder, PROFINET_CONTEXT_MANAGER, Transport.UDP, false);
    }

    private static Optional<Ends> ofFrames(Entry entry) {
        String source = entry.text("srcmac");
        String destination = entry.text("dstmac");
        return source.isEmpty() || destination.isEmpty()
                ? Optional.empty()
                : Optional.of(new Ends(source, 0, destination, 0, Transport.ETHERNET, false));
    }

    private static Transport transport(Entry entry) {
        String told = entry.has("proto") ? entry.text("proto") : entry.text("protocol");
        String name = told.isEmpty() || entry.kind().path().equals("ldap")
                ? entry.kind().transport()
                : told;
        return switch (name) {
            case "tcp" -> Transport.TCP;
            case "udp" -> Transport.UDP;
            case "icmp" -> Transport.ICMP;
            case "ethernet" -> Transport.ETHERNET;
            case "", "?" -> entry.kind().path().equals("conn") ? Transport.OTHER : assumed(entry);
            default -> entry.kind().transport().isEmpty() ? Transport.OTHER : Transport.TCP;
        };
    }

    /** Of logs that tell no transport: by the port that the service has in one of the two. */
    private static Transport assumed(Entry entry) {
        int port = entry.port("id.resp_p");
        boolean isUdp = Flow.isServicePort(Transport.UDP, port) && !Flow.isServicePort(Transport.TCP, port);
        boolean isByDatagrams =
                entry.kind().path().equals("dns") || entry.kind().path().equals("syslog");
        return isUdp || isByDatagrams ? Transport.UDP : Transport.TCP;
    }

    /** Who sent the message of the entry; the server, if it does not say. */
    String sender(Entry entry) {
        String source = entry.text("source_h");
        if (!source.isEmpty()) {
            return source;
        }
        boolean isOfOriginator = entry.flag("is_orig").orElse(isTurned);
        return isOfOriginator == isTurned ? server : client;
    }

    /** Who was to receive it. */
    String receiver(Entry entry) {
        return sender(entry).equals(server) ? client : server;
    }
}
