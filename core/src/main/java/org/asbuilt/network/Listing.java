package org.asbuilt.network;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdd.bdd.BDD;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.IpAddress;

/** Tells a set of packets in ranges that people can read. */
final class Listing {
    private static final int MOST_RANGES = 4_096;

    private final HeaderSpace space;
    private final BDD diagrams;
    private final int most;
    private boolean cut;

    private record Span(BigInteger lowest, BigInteger highest) {}

    Listing(HeaderSpace space, int most) {
        this.space = space;
        this.diagrams = space.diagrams();
        this.most = most;
    }

    List<String> of(PacketSet set) {
        List<String> lines = new ArrayList<>();
        for (boolean v4 : new boolean[] {true, false}) {
            int node = set.and(space.family(v4)).node();
            // Which interface and which state a packet has is asked elsewhere; here only its header counts.
            PacketSet header = space.anyBits(space.kept(node), 0, HeaderSpace.DESTINATION);
            int width = v4 ? 32 : 128;
            addresses(header.node(), width, v4, lines);
        }
        if (lines.size() > most || cut) {
            lines = new ArrayList<>(lines.subList(0, Math.min(most, lines.size())));
            lines.add("and more");
        }
        return lines;
    }

    private void addresses(int node, int width, boolean v4, List<String> lines) {
        for (Map.Entry<Integer, List<Span>> to :
                spans(node, HeaderSpace.DESTINATION, width).entrySet()) {
            for (Map.Entry<Integer, List<Span>> from :
                    spans(to.getKey(), HeaderSpace.SOURCE, width).entrySet()) {
                String ends = texts(from.getValue(), width, v4) + " to " + texts(to.getValue(), width, v4);
                if (lines.size() > most) {
                    cut = true;
                    return;
                }
                services(from.getKey(), ends, lines);
            }
        }
    }

    private void services(int node, String ends, List<String> lines) {
        for (Map.Entry<Integer, List<Span>> protocols :
                spans(node, HeaderSpace.PROTOCOL, 8).entrySet()) {
            for (Map.Entry<Integer, List<Span>> ports :
                    spans(protocols.getKey(), HeaderSpace.DESTINATION_PORT, 16).entrySet()) {
                for (List<Span> from :
                        spans(ports.getKey(), HeaderSpace.SOURCE_PORT, 16).values()) {
                    lines.add(ends + " " + service(protocols.getValue(), ports.getValue(), from));
                }
            }
        }
    }

    private static String service(List<Span> protocols, List<Span> ports, List<Span> from) {
        boolean every = whole(protocols, 8);
        String names = every
                ? "any service"
                : join(protocols.stream()
                        .map(span -> span.lowest().equals(span.highest())
                                ? ServiceWords.name(span.lowest().intValue())
                                : "ip/" + span.lowest() + "-" + span.highest())
                        .toList());
        String text = whole(ports, 16) ? names : names + "/" + join(numbers(ports));
        return whole(from, 16) ? text : text + " from port " + join(numbers(from));
    }

    private static List<String> numbers(List<Span> spans) {
        return spans.stream()
                .map(span -> span.lowest().equals(span.highest())
                        ? span.lowest().toString()
                        : span.lowest() + "-" + span.highest())
                .toList();
    }

    private static String join(List<String> texts) {
        return texts.size() > 12 ? String.join(", ", texts.subList(0, 12)) + " ..." : String.join(", ", texts);
    }

    private static boolean whole(List<Span> spans, int width) {
        return spans.size() == 1
                && spans.getFirst().lowest().signum() == 0
                && spans.getFirst().highest().bitLength() == width
                && spans.getFirst().highest().bitCount() == width;
    }

    private static String texts(List<Span> spans, int width, boolean v4) {
        if (whole(spans, width)) {
            return v4 ? "any IPv4" : "any IPv6";
        }
        return join(spans.stream().map(span -> range(span, width)).toList());
    }

    private static String range(Span span, int width) {
        IpAddress lowest = address(span.lowest(), width);
        BigInteger size = span.highest().subtract(span.lowest()).add(BigInteger.ONE);
        boolean aligned = size.bitCount() == 1 && span.lowest().mod(size).signum() == 0;
        if (!aligned) {
            return lowest + "-" + address(span.highest(), width);
        }
        int prefix = width - (size.bitLength() - 1);
        return prefix == width ? lowest.text() : Cidr.around(lowest, prefix).toString();
    }

    private static IpAddress address(BigInteger number, int width) {
        byte[] raw = number.toByteArray();
        byte[] bytes = new byte[width / 8];
        int length = Math.min(raw.length, bytes.length);
        System.arraycopy(raw, raw.length - length, bytes, bytes.length - length, length);
        return IpAddress.of(Arrays.copyOf(bytes, bytes.length));
    }

    /** The ranges of values of a field, by what is left to be said behind it; in the order of their first value. */
    private Map<Integer, List<Span>> spans(int node, int first, int width) {
        Map<Integer, List<Span>> spans = new LinkedHashMap<>();
        int[] found = {0};
        spans(node, first, width, 0, BigInteger.ZERO, spans, found);
        return spans;
    }

    private void spans(
            int node, int first, int width, int depth, BigInteger value, Map<Integer, List<Span>> spans, int[] found) {
        if (node == diagrams.getZero()) {
            return;
        }
        if (found[0] > MOST_RANGES) {
            cut = true;
            return;
        }
        int variable = node <= 1 ? Integer.MAX_VALUE : diagrams.getVar(node);
        if (variable >= first + width) {
            int rest = width - depth;
            BigInteger lowest = value.shiftLeft(rest);
            add(
                    spans.computeIfAbsent(node, key -> new ArrayList<>()),
                    new Span(lowest, lowest.add(BigInteger.ONE.shiftLeft(rest)).subtract(BigInteger.ONE)));
            found[0]++;
            return;
        }
        boolean here = variable == first + depth;
        int low = here ? diagrams.getLow(node) : node;
        int high = here ? diagrams.getHigh(node) : node;
        spans(low, first, width, depth + 1, value.shiftLeft(1), spans, found);
        spans(high, first, width, depth + 1, value.shiftLeft(1).setBit(0), spans, found);
    }

    private static void add(List<Span> spans, Span span) {
        Span last = spans.isEmpty() ? null : spans.getLast();
        if (last != null && last.highest().add(BigInteger.ONE).equals(span.lowest())) {
            spans.set(spans.size() - 1, new Span(last.lowest(), span.highest()));
        } else {
            spans.add(span);
        }
    }
}
