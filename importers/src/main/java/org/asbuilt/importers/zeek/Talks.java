package org.asbuilt.importers.zeek;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.importers.intake.Bundled;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.table.Protocols;
import org.asbuilt.importers.traffic.Flow;
import org.asbuilt.importers.traffic.FlowLedger;
import org.asbuilt.importers.traffic.Outcome;
import org.asbuilt.importers.traffic.Station;
import org.asbuilt.model.Communication;
import org.asbuilt.model.Function;
import org.asbuilt.model.Transport;

/** Takes the flows that entries tell of. */
final class Talks {
    private static final int CYCLIC = 2222;
    private static final Map<String, String> SERVICES = new HashMap<>();

    static {
        Bundled.rows(Talks.class, "services.txt", 2).forEach(line -> SERVICES.put(line[0], line[1]));
    }

    private final Reading reading;
    private final FlowLedger ledger;

    Talks(Reading reading, FlowLedger ledger) {
        this.reading = reading;
        this.ledger = ledger;
    }

    /**
     * Takes the flow of an entry.
     *
     * @return whether its ends were understood
     */
    boolean take(Entry entry, Ends ends, Set<Function> functions) {
        Flow flow = Flow.opened(ends.client(), ends.server(), ends.transport(), ends.port(), entry.place());
        flow.functions(functions);
        if (entry.kind().path().equals("conn")) {
            connection(entry, ends, flow);
        } else {
            flow.protocol(entry.kind().protocol(), Confidence.CONFIRMED).times(entry.time(), entry.time());
            message(entry, ends, flow);
        }
        hardware(entry, ends, flow);
        return ledger.flow(flow);
    }

    /**
     * Takes an entry that does not tell what carried it: its ends were heard, and no connection is claimed.
     *
     * @return whether its ends were understood
     */
    boolean heard(Entry entry, Ends ends) {
        reading.count("lines that do not tell what carried them, no connection", 1);
        ledger.window(entry.time());
        Optional<Station> client = ledger.station(ends.client(), entry.place(), entry.time());
        Optional<Station> server = ledger.station(ends.server(), entry.place(), entry.time());
        client.ifPresent(station -> spoke(station, entry));
        server.filter(station -> ends.sender(entry).equals(ends.server())).ifPresent(station -> spoke(station, entry));
        return client.isPresent() || server.isPresent();
    }

    private static void spoke(Station station, Entry entry) {
        station.fact(
                Communication.class,
                "activeProtocols",
                entry.kind().protocol(),
                entry.place(),
                entry.time(),
                Confidence.CONFIRMED);
    }

    private static void hardware(Entry entry, Ends ends, Flow flow) {
        String originator = entry.text("orig_l2_addr");
        String responder = entry.text("resp_l2_addr");
        flow.macs(ends.isTurned() ? responder : originator, ends.isTurned() ? originator : responder);
        flow.vlan(entry.port("vlan"));
    }

    private void connection(Entry entry, Ends ends, Flow flow) {
        Optional<Instant> begin = entry.time();
        Optional<Instant> end = begin.map(moment -> moment.plusSeconds(Math.min(entry.number("duration"), 1L << 31)));
        flow.times(begin, end);
        protocols(entry.list("service")).forEach(name -> flow.protocol(onPort(name, ends), Confidence.CONFIRMED));
        long asked = Math.max(entry.number("orig_pkts"), entry.number("orig_bytes") > 0 ? 1 : 0);
        long answered = Math.max(entry.number("resp_pkts"), entry.number("resp_bytes") > 0 ? 1 : 0);
        long askedBytes = Math.max(entry.number("orig_bytes"), entry.number("orig_ip_bytes"));
        long answeredBytes = Math.max(entry.number("resp_bytes"), entry.number("resp_ip_bytes"));
        reading.count("packets that the log tells of", entry.number("orig_pkts") + entry.number("resp_pkts"));
        if (asked + answered == 0) {
            asked = 1;
        }
        if (ends.isTurned()) {
            flow.traffic(answered, answeredBytes, asked, askedBytes);
        } else {
            flow.traffic(asked, askedBytes, answered, answeredBytes);
        }
        flow.outcome(outcome(entry, ends.transport(), asked > 0, answered > 0));
    }

    /** The protocols by the words of conn.log; one that is carried by TLS says more than both words. */
    private static List<String> protocols(List<String> services) {
        List<String> names = services.stream()
                .flatMap(service -> protocol(service).stream())
                .distinct()
                .toList();
        List<String> carried =
                names.stream().filter(name -> !name.equals("TLS")).toList();
        boolean isSecured = carried.size() == 1 && names.size() == 2;
        return isSecured ? List.of(Protocols.canonical(carried.getFirst() + " over TLS")) : names;
    }

    /** One word of conn.log stands for two protocols, of which one has its own port. */
    private static String onPort(String name, Ends ends) {
        boolean isCyclic = name.equals("EtherNet/IP") && ends.transport() == Transport.UDP && ends.port() == CYCLIC;
        return isCyclic ? "EtherNet/IP I/O" : name;
    }

    /** What the states of conn.log mean. Source: documentation of Zeek 7, base/protocols/conn. */
    private static Outcome outcome(Entry entry, Transport transport, boolean isAsked, boolean isAnswered) {
        boolean isTcp = transport == Transport.TCP;
        return switch (entry.text("conn_state")) {
            case "S1", "SF", "S2", "S3", "RSTO", "RSTR", "SHR" -> Outcome.ANSWERED;
            case "S0", "SH", "RSTOS0" -> isTcp ? Outcome.NOTHING : Outcome.ONE_SIDED;
            case "REJ" -> Outcome.NOTHING;
            case "" -> entry.has("service") && isTcp ? Outcome.ANSWERED : Outcome.ONE_SIDED;
            default -> isAsked && isAnswered ? Outcome.ANSWERED : Outcome.ONE_SIDED;
        };
    }

    /** The protocol by the word of conn.log; a minus before it says that it was none after all. */
    static Optional<String> protocol(String service) {
        String word = service.toLowerCase(Locale.ROOT);
        if (word.isEmpty() || word.startsWith("-")) {
            return Optional.empty();
        }
        String plain = word.startsWith("spicy_") ? word.substring(6) : word;
        String name = SERVICES.getOrDefault(plain, plain);
        return name.equals("-") ? Optional.empty() : Optional.of(Protocols.canonical(name));
    }

    private static void message(Entry entry, Ends ends, Flow flow) {
        if (ends.transport() == Transport.TCP) {
            flow.traffic(1, 0, 1, 0);
            return;
        }
        boolean isBoth = isAnswered(entry);
        boolean isSenderTold = entry.has("is_orig") || entry.has("source_h");
        boolean isOfServer = isSenderTold ? ends.sender(entry).equals(ends.server()) : isResponse(entry);
        flow.traffic(isBoth || !isOfServer ? 1 : 0, 0, isBoth || isOfServer ? 1 : 0, 0);
        flow.outcome(isBoth ? Outcome.ANSWERED : Outcome.ONE_SIDED);
    }

    /** Whether one entry tells of question and answer. */
    private static boolean isAnswered(Entry entry) {
        return switch (entry.kind().path()) {
            case "dns" -> entry.has("rcode_name") || entry.has("rcode") || entry.has("answers") || entry.has("rtt");
            case "snmp" -> entry.number("get_responses") > 0;
            case "kerberos", "ldap", "ldap_search" -> entry.has("success") || entry.has("result");
            case "radius" -> entry.has("result");
            case "sip" -> entry.has("status_code");
            case "dnp3" -> entry.has("fc_reply");
            case "quic" -> entry.has("server_scid");
            case "synchrophasor" -> true;
            default -> false;
        };
    }

    /** Whether an entry that does not name its sender is an answer. */
    private static boolean isResponse(Entry entry) {
        return switch (entry.kind().path()) {
            case "ntp" -> entry.text("mode").equals("4");
            case "hart_ip_general" ->
                entry.text("header_message_type_message_type").equals("Response");
            case "hart_ip_universal_commands", "hart_ip_session_record" -> true;
            case "profinet_io_cm" -> entry.text("packet_type").equals("Response");
            case "synchrophasor_cmd" -> false;
            default ->
                entry.text("icf_data_type").startsWith("Response")
                        || entry.text("frame_type").startsWith("CFG")
                        || entry.text("frame_type").equals("Data");
        };
    }
}
