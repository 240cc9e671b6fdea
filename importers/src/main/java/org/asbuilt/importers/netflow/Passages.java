package org.asbuilt.importers.netflow;

import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.asbuilt.dissect.Ports;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.netflow.Passage.Fate;
import org.asbuilt.importers.netflow.Passage.Opener;
import org.asbuilt.importers.traffic.Flow;
import org.asbuilt.importers.traffic.FlowLedger;
import org.asbuilt.importers.traffic.Outcome;
import org.asbuilt.model.Transport;

/**
 * Finds out who opened each flow and hands it to the ledger. A record of one direction does not say it, as both ends' flags are the
 * same in the sum; of two records with the ends exchanged, both with the flag that opens, the earlier one is the client's.
 */
final class Passages {
    private static final int MOST_WAITING = 100_000;
    private static final Set<String> NEIGHBOURS = Set.of("ARP", "LLDP");
    private static final Map<Integer, String> PROTOCOLS = Map.ofEntries(
            Map.entry(1, "ICMP"),
            Map.entry(2, "IGMP"),
            Map.entry(47, "GRE"),
            Map.entry(50, "IPsec"),
            Map.entry(51, "IPsec"),
            Map.entry(58, "ICMP"),
            Map.entry(88, "EIGRP"),
            Map.entry(89, "OSPF"),
            Map.entry(103, "PIM"),
            Map.entry(112, "VRRP"),
            Map.entry(132, "SCTP"));

    private final Reading reading;
    private final FlowLedger ledger;
    private final Map<Ends, Passage> waiting = new LinkedHashMap<>();
    private final Set<Ends> portless = new HashSet<>();

    private record Ends(String one, int onePort, String other, int otherPort) {
        static Ends of(Passage passage) {
            return new Ends(passage.source, passage.sourcePort, passage.destination, passage.destinationPort);
        }

        Ends back() {
            return new Ends(/* one= */ other, /* onePort= */ otherPort, /* other= */ one, /* otherPort= */ onePort);
        }
    }

    Passages(Reading reading) {
        this.reading = reading;
        ledger = new FlowLedger(reading);
    }

    FlowLedger ledger() {
        return ledger;
    }

    /**
     * Takes a flow in.
     *
     * @return whether it could be understood
     */
    boolean take(Passage passage) {
        if (passage.source.isEmpty() || passage.destination.isEmpty()) {
            reading.count("flow records without two ends", 1);
            return true;
        }
        if (passage.fate == Fate.DROPPED) {
            reading.count("flows that were dropped or denied", 1);
            return ledger.flow(
                    opened(passage, passage.opener == Opener.DESTINATION).outcome(Outcome.NOTHING));
        }
        if (passage.opener != Opener.UNKNOWN) {
            return ledger.flow(opened(passage, passage.opener == Opener.DESTINATION));
        }
        if (passage.isAnswered()) {
            return both(oneWay(passage), oneWay(passage.back()));
        }
        if (!passage.hasPorts()) {
            return portless(passage);
        }
        OptionalInt flags = passage.tcpFlags();
        if (passage.isKnock()) {
            return ledger.flow(opened(passage, false));
        }
        if (flags.isPresent() && flags.getAsInt() == (Passage.SYN | Passage.ACK) && passage.packets == 1) {
            return ledger.flow(opened(passage, true).outcome(Outcome.ANSWERED));
        }
        return pair(passage);
    }

    /** Of protocols without ports the end whose record comes first is taken for the client. */
    private boolean portless(Passage passage) {
        if (passage.isEthernet
                && passage.application.filter(NEIGHBOURS::contains).isPresent()) {
            reading.count("flows that only find neighbours", 1);
            return true;
        }
        Ends there = new Ends(passage.source, passage.protocol, passage.destination, passage.protocol);
        boolean isAnswer = portless.contains(there.back());
        if (!isAnswer && portless.size() < MOST_WAITING) {
            portless.add(there);
        }
        return ledger.flow(opened(passage, isAnswer).guessed());
    }

    /** Hands over what still waits for its answer, and claims all. */
    void end() {
        waiting.values().forEach(passage -> ledger.flow(oneWay(passage)));
        waiting.clear();
        ledger.claim();
    }

    /** Two records with the ends exchanged are one conversation; the earlier comes first. */
    private boolean pair(Passage passage) {
        Passage other = waiting.remove(Ends.of(passage.back()));
        if (other == null) {
            return keep(passage);
        }
        int order = moment(passage).compareTo(moment(other));
        Passage client = order < 0 ? passage : other;
        Passage server = order < 0 ? other : passage;
        boolean isOpened = order != 0 && opens(client) && opens(server);
        if (isOpened || (order != 0 && tellsNothing(passage))) {
            Flow there = opened(client, false).outcome(Outcome.ANSWERED);
            Flow back = opened(server, true).outcome(Outcome.ANSWERED);
            return isOpened ? both(there, back) : both(there.guessed(), back.guessed());
        }
        return both(oneWay(client), oneWay(server));
    }

    /** Of datagrams whose ports do not tell the service, whoever spoke first is taken for the client. */
    private static boolean tellsNothing(Passage passage) {
        Transport transport = transport(passage);
        return transport == Transport.UDP
                && Flow.isServicePort(transport, passage.sourcePort)
                        == Flow.isServicePort(transport, passage.destinationPort);
    }

    private static boolean opens(Passage passage) {
        OptionalInt flags = passage.tcpFlags();
        return flags.isPresent() && (flags.getAsInt() & Passage.SYN) != 0;
    }

    private boolean both(Flow one, Flow other) {
        boolean isUnderstood = ledger.flow(one);
        return ledger.flow(other) && isUnderstood;
    }

    private static Instant moment(Passage passage) {
        return passage.first.orElse(Instant.MIN);
    }

    private boolean keep(Passage passage) {
        Passage before = waiting.put(Ends.of(passage), passage);
        boolean isUnderstood = before == null || ledger.flow(oneWay(before));
        if (waiting.size() > MOST_WAITING) {
            Iterator<Passage> eldest = waiting.values().iterator();
            Passage first = eldest.next();
            eldest.remove();
            ledger.flow(oneWay(first));
        }
        return isUnderstood;
    }

    private static Flow opened(Passage passage, boolean byDestination) {
        String client = byDestination ? passage.destination : passage.source;
        String server = byDestination ? passage.source : passage.destination;
        int port = byDestination ? passage.sourcePort : passage.destinationPort;
        Flow flow = Flow.opened(client, server, transport(passage), passage.hasPorts() ? port : 0, passage.place);
        long packets = Math.max(passage.packets, 1);
        long packetsBack = passage.isAnswered() ? Math.max(passage.packetsBack, 1) : 0;
        if (byDestination) {
            flow.traffic(packetsBack, passage.bytesBack, packets, passage.bytes)
                    .macs(passage.destinationMac, passage.sourceMac);
        } else {
            flow.traffic(packets, passage.bytes, packetsBack, passage.bytesBack)
                    .macs(passage.sourceMac, passage.destinationMac);
        }
        flow.outcome(outcome(passage));
        return told(flow, passage);
    }

    private static Outcome outcome(Passage passage) {
        if (!passage.isAnswered()) {
            return passage.isKnock() ? Outcome.NOTHING : Outcome.ONE_SIDED;
        }
        boolean isRefused = passage.isTcp()
                && passage.flagsBack.isPresent()
                && (passage.flagsBack.getAsInt() & Passage.RST) != 0
                && (passage.flagsBack.getAsInt() & (Passage.SYN | Passage.PSH | Passage.FIN)) == 0
                && passage.packetsBack <= passage.packets;
        return isRefused ? Outcome.NOTHING : Outcome.ANSWERED;
    }

    private static Flow oneWay(Passage passage) {
        Flow flow = Flow.oneWay(
                passage.source,
                passage.sourcePort,
                passage.destination,
                passage.destinationPort,
                transport(passage),
                passage.packets,
                passage.bytes,
                passage.place);
        flow.mac(passage.source, passage.sourceMac).mac(passage.destination, passage.destinationMac);
        if (passage.isRefusal()) {
            flow.outcome(Outcome.NOTHING);
        }
        return told(flow, passage);
    }

    private static Flow told(Flow flow, Passage passage) {
        flow.vlan(passage.vlan).times(passage.first, passage.last);
        passage.application.ifPresent(name -> flow.protocol(name, passage.applicationConfidence));
        if (!passage.hasPorts()) {
            Optional.ofNullable(PROTOCOLS.get(passage.protocol))
                    .ifPresent(name -> flow.protocol(name, Confidence.CONFIRMED));
        }
        return flow;
    }

    static Transport transport(Passage passage) {
        if (passage.isEthernet) {
            return Transport.ETHERNET;
        }
        return switch (passage.protocol) {
            case Passage.TCP -> Transport.TCP;
            case Passage.UDP -> Transport.UDP;
            case 1, 58 -> Transport.ICMP;
            default -> Transport.OTHER;
        };
    }

    /** The protocol of a port, for labels that are the usual port of what was recognised. */
    static Optional<String> byPort(int port) {
        return Ports.hint(org.asbuilt.dissect.Transport.TCP, port)
                .or(() -> Ports.hint(org.asbuilt.dissect.Transport.UDP, port));
    }
}
