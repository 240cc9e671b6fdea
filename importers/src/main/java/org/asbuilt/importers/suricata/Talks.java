package org.asbuilt.importers.suricata;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.traffic.Document;
import org.asbuilt.importers.traffic.Flow;
import org.asbuilt.importers.traffic.FlowLedger;
import org.asbuilt.importers.traffic.Outcome;
import org.asbuilt.model.Function;
import org.asbuilt.model.Transport;

/** Makes flows of events: of flow and netflow with what passed, of exchanges with what is spoken. */
final class Talks {
    private static final int SYN = 2;
    private static final int RST = 4;
    private static final int PSH = 8;
    private static final int LARGEST_SYN = 90;

    private final Reading reading;
    private final FlowLedger ledger;

    Talks(Reading reading, FlowLedger ledger) {
        this.reading = reading;
        this.ledger = ledger;
    }

    /** An event about a whole flow. */
    boolean flow(Document event, Ends ends) {
        long there = event.number("flow", "pkts_toserver") + event.number("flow", "bypassed", "pkts_toserver");
        long back = event.number("flow", "pkts_toclient") + event.number("flow", "bypassed", "pkts_toclient");
        long bytesThere = event.number("flow", "bytes_toserver") + event.number("flow", "bypassed", "bytes_toserver");
        long bytesBack = event.number("flow", "bytes_toclient") + event.number("flow", "bypassed", "bytes_toclient");
        Flow flow = ends.flow(event)
                .times(moment(event, "flow", "start"), moment(event, "flow", "end"))
                .outcome(outcome(event, ends, ends.isTurned() ? back : there, ends.isTurned() ? there : back));
        detected(flow, event);
        return ledger.flow(
                ends.isTurned()
                        ? flow.traffic(back, bytesBack, there, bytesThere)
                        : flow.traffic(there, bytesThere, back, bytesBack));
    }

    private static Optional<Instant> moment(Document event, String kind, String which) {
        return event.time(kind, which).or(() -> event.time("timestamp"));
    }

    private Outcome outcome(Document event, Ends ends, long fromClient, long fromServer) {
        if (event.text("flow", "action").equals("drop")) {
            reading.count("flows that were dropped", 1);
            return Outcome.NOTHING;
        }
        if (ends.transport() != Transport.TCP) {
            return fromServer > 0 && fromClient > 0 ? Outcome.ANSWERED : Outcome.ONE_SIDED;
        }
        int answer = Ends.flags(event, ends.isTurned() ? "tcp_flags_ts" : "tcp_flags_tc");
        int question = Ends.flags(event, ends.isTurned() ? "tcp_flags_tc" : "tcp_flags_ts");
        if (fromServer == 0) {
            long bytes = event.number("flow", ends.isTurned() ? "bytes_toclient" : "bytes_toserver");
            boolean isKnock = (question & PSH) == 0 || bytes <= LARGEST_SYN * Math.max(1, fromClient);
            return isKnock ? Outcome.NOTHING : Outcome.ONE_SIDED;
        }
        boolean isRefused = (answer & RST) != 0 && (answer & (SYN | PSH)) == 0;
        return isRefused ? Outcome.NOTHING : Outcome.ANSWERED;
    }

    private static void detected(Flow flow, Document event) {
        Kinds.detected(event.text("app_proto")).ifPresent(name -> flow.protocol(name, Confidence.CONFIRMED));
    }

    /** An event about one direction of a flow. */
    boolean netflow(Document event, Ends ends) {
        int flags = Ends.flags(event, "tcp_flags");
        Flow flow = Flow.oneWay(
                        event.text("src_ip"),
                        event.port("src_port"),
                        event.text("dest_ip"),
                        event.port("dest_port"),
                        ends.transport(),
                        event.number("netflow", "pkts"),
                        event.number("netflow", "bytes"),
                        event.place())
                .times(moment(event, "netflow", "start"), moment(event, "netflow", "end"));
        if (flags == SYN || (flags & ~0x10) == RST) {
            flow.outcome(Outcome.NOTHING);
        }
        detected(flow, event);
        return ledger.flow(flow);
    }

    /** An event about an exchange that was understood. */
    boolean exchange(Document event, Ends ends, String protocol) {
        boolean isAnswered = ends.transport() == Transport.TCP || isAnswered(event);
        Set<Function> functions = Operations.of(event);
        Flow flow = ends.flow(event)
                .traffic(1, 0, isAnswered ? 1 : 0, 0)
                .outcome(isAnswered ? Outcome.ANSWERED : Outcome.ONE_SIDED)
                .protocol(protocol, Confidence.CONFIRMED)
                .functions(functions);
        return ledger.flow(flow);
    }

    private static boolean isAnswered(Document event) {
        String type = event.text("event_type");
        return switch (type) {
            case "dns", "mdns", "llmnr" -> {
                String kind = event.text(type, "type");
                yield kind.equals("answer") || kind.equals("response") || event.has(type, "answers");
            }
            case "dhcp" -> event.text("dhcp", "type").equals("reply");
            case "snmp" -> event.text("snmp", "pdu_type").equals("response");
            case "krb5", "nfs" -> true;
            case "sip" -> event.has("sip", "code");
            default -> event.has(type, "response") || event.has(type, "server");
        };
    }

    /** An alert or the like about a packet: the flow that it is of, as far as it tells. */
    boolean suspected(Document event, Ends ends) {
        boolean isBlocked = event.text("event_type").equals("drop")
                || event.text("alert", "action").equals("blocked")
                || event.text("flow", "action").equals("drop");
        boolean tells = event.has("flow", "pkts_toserver");
        long back = event.number("flow", "pkts_toclient");
        boolean isUnderstood = !event.text("app_proto").isEmpty()
                && Kinds.detected(event.text("app_proto")).isPresent();
        Outcome outcome;
        if (isBlocked) {
            outcome = Outcome.NOTHING;
        } else if (tells && back > 0 && (ends.transport() != Transport.TCP || isUnderstood)) {
            outcome = Outcome.ANSWERED;
        } else if (ends.transport() == Transport.TCP) {
            outcome = isUnderstood ? Outcome.ONE_SIDED : Outcome.NOTHING;
        } else {
            outcome = Outcome.ONE_SIDED;
        }
        Flow flow = ends.flow(event)
                .traffic(1, 0, outcome == Outcome.ANSWERED ? 1 : 0, 0)
                .outcome(outcome);
        detected(flow, event);
        return ledger.flow(flow);
    }
}
