package org.asbuilt.bench.conformance;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.asbuilt.bench.conformance.Comparison.Values;
import org.asbuilt.dissect.Flow;
import org.asbuilt.dissect.NetworkAddress;

/** Compares one-way flows: the same keys, and each with the same packets, bytes, first and last time. */
final class FlowComparison {
    private FlowComparison() {}

    private record Counted(long packets, long bytes, Instant first, Instant last, String place) {
        Counted plus(Counted other) {
            return new Counted(
                    packets + other.packets,
                    bytes + other.bytes,
                    first.isBefore(other.first) ? first : other.first,
                    last.isAfter(other.last) ? last : other.last,
                    place);
        }

        boolean agrees(Counted other) {
            return packets == other.packets
                    && bytes == other.bytes
                    && first.equals(other.first)
                    && last.equals(other.last);
        }

        String figures() {
            return packets + " packets, " + bytes + " bytes, " + first + " to " + last;
        }
    }

    static void compare(TestData data, Observed observed, Comparison comparison) throws IOException {
        List<Row> truth = data.truth(comparison.capture(), "flows");
        if (truth.isEmpty()) {
            return;
        }
        Map<String, Counted> ours = new TreeMap<>();
        observed.flows().forEach(flow -> ours.merge(key(flow), counted(flow), Counted::plus));
        Map<String, Reason> explained = new TreeMap<>();
        for (Row row : truth) {
            String key = key(row);
            Counted found = ours.remove(key);
            Counted expected = counted(row);
            Optional<Reason> reason = reason(row);
            if (found == null) {
                comparison.missing(Category.FLOWS, label(key), key, row, expected.figures(), reason);
            } else if (found.agrees(expected)) {
                comparison.found(Category.FLOWS, label(key));
            } else {
                Values values = new Values(expected.figures(), found.figures());
                comparison.different(Category.FLOWS, label(key), key, row, values, reason);
            }
            reason.ifPresent(known -> explained.put(key, known));
        }
        ours.forEach((key, counted) -> comparison.extra(
                Category.FLOWS, label(key), key, counted.figures(), counted.place(), counterpart(key, explained)));
    }

    /** What carries the flow, for the tables. */
    private static String label(String key) {
        String[] parts = key.split(",", -1);
        String transport = switch (parts[5]) {
            case "1" -> "ICMP";
            case "6" -> "TCP";
            case "17" -> "UDP";
            case "" -> parts[3].isEmpty() ? "Ethernet" : "IPv6";
            default -> "IP protocol " + parts[5];
        };
        return "flows " + transport;
    }

    /** The key of a flow in the columns of the truth, which gives IPv6 no protocol and names the outermost EtherType. */
    private static String key(Flow flow) {
        boolean isVersion6 =
                flow.sourceAddress().map(NetworkAddress::isVersion6).orElse(false);
        boolean isIp = flow.sourceAddress().isPresent();
        return String.join(
                ",",
                text(flow.source()),
                text(flow.destination()),
                text(flow.vlan()),
                text(flow.sourceAddress()),
                text(flow.destinationAddress()),
                isVersion6 ? "" : text(flow.ipProtocol()),
                text(flow.sourcePort()),
                text(flow.destinationPort()),
                isIp || flow.etherType().isEmpty()
                        ? ""
                        : "0x%04x".formatted(flow.etherType().getAsInt()));
    }

    private static String key(Row row) {
        return String.join(
                ",",
                row.cell("eth_src"),
                row.cell("eth_dst"),
                row.cell("vlan"),
                row.cell("ip_src"),
                row.cell("ip_dst"),
                row.cell("ip_proto"),
                row.cell("src_port"),
                row.cell("dst_port"),
                row.cell("ip_src").isEmpty() ? row.cell("eth_type") : "");
    }

    private static String text(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static Counted counted(Flow flow) {
        return new Counted(
                flow.traffic().packets(),
                flow.traffic().bytes(),
                flow.first(),
                flow.last(),
                flow.place().toString());
    }

    private static Counted counted(Row row) {
        return new Counted(
                Long.parseLong(row.cell("packets")),
                Long.parseLong(row.cell("bytes")),
                time(row.cell("first_epoch")),
                time(row.cell("last_epoch")),
                row.place());
    }

    private static Instant time(String epoch) {
        BigDecimal seconds = new BigDecimal(epoch);
        long whole = seconds.longValue();
        return Instant.ofEpochSecond(
                whole,
                seconds.subtract(BigDecimal.valueOf(whole)).movePointRight(9).longValue());
    }

    private static Optional<Reason> reason(Row row) {
        if (row.cell("ip_proto").equals("1") && !row.cell("src_port").isEmpty()) {
            return Optional.of(Reason.PORTS_OF_A_QUOTED_PACKET);
        }
        if (row.cell("first_epoch").startsWith("-")) {
            return Optional.of(Reason.SIGNED_SECONDS);
        }
        return Optional.empty();
    }

    /** Why we have a flow: it is the one that we saw instead of an explained row. */
    private static Optional<Reason> counterpart(String key, Map<String, Reason> explained) {
        return explained.entrySet().stream()
                .filter(entry -> entry.getValue() == Reason.PORTS_OF_A_QUOTED_PACKET)
                .filter(entry ->
                        entry.getKey().replaceFirst(",\\d+,\\d+,$", ",,,").equals(key))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
