package org.asbuilt.importers.arkime;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.table.Protocols;
import org.asbuilt.importers.traffic.Flow;
import org.asbuilt.importers.traffic.FlowLedger;
import org.asbuilt.importers.traffic.Outcome;
import org.asbuilt.model.Function;
import org.asbuilt.model.Transport;

/** Makes a flow of a session. */
final class Talks {
    private static final long FIRST_MILLISECONDS = 100_000_000_000L;
    private static final long LAST_MILLISECONDS = 7_258_118_400_000L;
    private static final int TCP_HANDSHAKE = 3;
    private static final Set<String> CARRIERS = Set.of(
            "tcp", "udp", "icmp", "icmpv6", "sctp", "gre", "ipip", "vxlan", "geneve", "mpls", "gtp", "ppp", "pppoe");
    private static final Map<String, String> PROTOCOLS = Map.ofEntries(
            Map.entry("bgp", "BGP"),
            Map.entry("cip", "EtherNet/IP"),
            Map.entry("dtls", "TLS"),
            Map.entry("esp", "IPsec"),
            Map.entry("imap", "IMAP"),
            Map.entry("kafka", "Kafka"),
            Map.entry("mongo", "MongoDB"),
            Map.entry("nbns", "NetBIOS name service"),
            Map.entry("nbds", "NetBIOS"),
            Map.entry("pim", "PIM"),
            Map.entry("pop3", "POP3"),
            Map.entry("quic", "QUIC"),
            Map.entry("smtp", "SMTP"),
            Map.entry("stun", "STUN"),
            Map.entry("winrm", "WinRM"));

    private final Reading reading;
    private final FlowLedger ledger;

    /**
     * The ends of a session.
     *
     * @param isTurned whether the source of the session is the server
     * @param isGuessed whether nothing but the ports tells who opened it
     */
    record Ends(String client, String server, Transport transport, int port, boolean isTurned, boolean isGuessed) {}

    Talks(Reading reading, FlowLedger ledger) {
        this.reading = reading;
        this.ledger = ledger;
    }

    /** The two ends; empty if the session has none. */
    static Optional<Ends> ends(Session session) {
        String source = address(session.one("source.ip"));
        String destination = address(session.one("destination.ip"));
        if (source.isEmpty() || destination.isEmpty()) {
            return Optional.empty();
        }
        Transport transport = transport(session);
        boolean hasPorts = transport == Transport.TCP || transport == Transport.UDP;
        int sourcePort = hasPorts ? port(session, "source.port") : 0;
        int destinationPort = hasPorts ? port(session, "destination.port") : 0;
        boolean isTold = transport == Transport.TCP && session.number("tcpflags.syn") > 0;
        boolean isTurned = !isTold
                && hasPorts
                && Flow.isServicePort(transport, sourcePort)
                && !Flow.isServicePort(transport, destinationPort);
        return Optional.of(
                isTurned
                        ? new Ends(destination, source, transport, sourcePort, true, true)
                        : new Ends(source, destination, transport, destinationPort, false, !isTold));
    }

    /** The first versions wrote IPv4 addresses as numbers. */
    private static String address(String text) {
        boolean isNumber =
                text.length() > 3 && text.length() < 11 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!isNumber) {
            return text;
        }
        long number = Long.parseLong(text, 10);
        return (number >> 24 & 0xff) + "." + (number >> 16 & 0xff) + "." + (number >> 8 & 0xff) + "." + (number & 0xff);
    }

    private static int port(Session session, String field) {
        long number = session.number(field);
        return number > 65535 ? 0 : (int) number;
    }

    private static Transport transport(Session session) {
        String said = session.one("ipProtocol").toLowerCase(Locale.ROOT);
        return switch (said) {
            case "6", "tcp" -> Transport.TCP;
            case "17", "udp" -> Transport.UDP;
            case "1", "58", "icmp", "icmp6", "icmpv6", "ipv6-icmp" -> Transport.ICMP;
            case "" -> spoken(session.values("protocol"));
            default -> Transport.OTHER;
        };
    }

    private static Transport spoken(List<String> protocols) {
        return protocols.contains("tcp")
                ? Transport.TCP
                : protocols.contains("udp")
                        ? Transport.UDP
                        : protocols.contains("icmp") ? Transport.ICMP : Transport.OTHER;
    }

    /** When the session began. */
    static Optional<Instant> moment(Session session, String field) {
        long number = session.number(field);
        long millis = number < FIRST_MILLISECONDS ? number * 1000 : number;
        return number > 0 && millis < LAST_MILLISECONDS ? Optional.of(Instant.ofEpochMilli(millis)) : Optional.empty();
    }

    boolean take(Session session, Ends ends) {
        Optional<Instant> first = moment(session, "firstPacket");
        long there = session.number("source.packets");
        long back = session.number("destination.packets");
        Flow flow = Flow.opened(ends.client(), ends.server(), ends.transport(), ends.port(), session.place())
                .times(first, moment(session, "lastPacket"))
                .functions(Operations.of(session))
                .outcome(outcome(session, ends));
        long bytesThere = session.number("source.bytes");
        long bytesBack = session.number("destination.bytes");
        String source = session.one("source.mac");
        String destination = session.one("destination.mac");
        if (ends.isTurned()) {
            flow.traffic(back, bytesBack, Math.max(1, there), bytesThere).macs(destination, source);
        } else {
            flow.traffic(Math.max(1, there), bytesThere, back, bytesBack).macs(source, destination);
        }
        if (session.values("source.mac").size() > 1
                || session.values("destination.mac").size() > 1) {
            reading.count("sessions whose ends bore several hardware addresses, not taken", 1);
        }
        flow.vlan((int) Math.min(session.number("network.vlan.id"), 4095));
        protocols(session, flow);
        return ledger.flow(ends.isGuessed() ? flow.guessed() : flow);
    }

    private void protocols(Session session, Flow flow) {
        for (String word : session.values("protocol")) {
            String name = word.toLowerCase(Locale.ROOT);
            if (CARRIERS.contains(name)) {
                continue;
            }
            Optional<String> known = Optional.ofNullable(PROTOCOLS.get(name))
                    .or(() -> Protocols.named(name).map(Protocols.Protocol::name));
            known.ifPresentOrElse(
                    protocol -> flow.protocol(protocol, Confidence.CONFIRMED),
                    () -> reading.count("names of protocols that the record does not have", 1));
        }
    }

    private static Outcome outcome(Session session, Ends ends) {
        long there = session.number("source.packets");
        long back = session.number("destination.packets");
        long data = session.number("client.bytes") + session.number("server.bytes");
        if (there + back == 0) {
            return summed(session, ends);
        }
        if (ends.transport() != Transport.TCP) {
            return there > 0 && back > 0 ? Outcome.ANSWERED : Outcome.ONE_SIDED;
        }
        boolean isRefused = data == 0 && session.number("tcpflags.rst") > 0 && session.number("tcpflags.syn-ack") == 0;
        if (isRefused || (data == 0 && (there == 0 || back == 0))) {
            return Outcome.NOTHING;
        }
        return there > 0 && back > 0 ? Outcome.ANSWERED : Outcome.ONE_SIDED;
    }

    /** Without the packets of each way: content passes in TCP only when both ends spoke. */
    private static Outcome summed(Session session, Ends ends) {
        if (ends.transport() != Transport.TCP) {
            return Outcome.ONE_SIDED;
        }
        boolean isTold = session.number("totDataBytes") > 0 || session.number("network.packets") > TCP_HANDSHAKE;
        return isTold ? Outcome.ANSWERED : Outcome.NOTHING;
    }

    /** What sessions were used for. */
    private static final class Operations {
        private Operations() {}

        static Set<Function> of(Session session) {
            Set<Function> functions = EnumSet.noneOf(Function.class);
            for (String code : session.values("modbus.funccode")) {
                modbus(code, functions);
            }
            for (String field : List.of("dnp3.funcName", "s7comm.funcName", "bacnet.service", "enip.service")) {
                session.values(field).forEach(name -> named(name.toLowerCase(Locale.ROOT), functions));
            }
            if (!session.values("tftp.opcode").isEmpty()) {
                functions.add(Function.FILE_TRANSFER);
            }
            return functions;
        }

        private static void modbus(String code, Set<Function> functions) {
            switch (code) {
                case "1", "2", "3", "4" -> functions.add(Function.MONITOR_READ);
                case "5", "6", "15", "16", "22" -> functions.add(Function.CONTROL_WRITE);
                case "23" -> functions.addAll(List.of(Function.MONITOR_READ, Function.CONTROL_WRITE));
                case "90" -> functions.add(Function.CONFIGURATION_ENGINEERING);
                default -> {
                    // Diagnosis and identification are no use of their own.
                }
            }
        }

        private static void named(String name, Set<Function> functions) {
            if (name.startsWith("write") || name.contains("operate") || name.equals("select")) {
                functions.add(Function.CONTROL_WRITE);
            } else if (name.startsWith("read") || name.contains("subscribe") || name.contains("cov-notification")) {
                functions.add(Function.MONITOR_READ);
            } else if (name.contains("download")
                    || name.contains("upload")
                    || name.contains("plc stop")
                    || name.contains("pi-service")
                    || name.contains("plc control")
                    || name.contains("restart")
                    || name.contains("reinitialize")) {
                functions.add(Function.CONFIGURATION_ENGINEERING);
            } else if (name.contains("event-notification") || name.contains("unsolicited response")) {
                functions.add(Function.ALARM_EVENT);
            } else if (name.contains("time-synchronization") || name.equals("record current time")) {
                functions.add(Function.TIME_SYNC);
            }
        }
    }
}
