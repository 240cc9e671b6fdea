package org.asbuilt.network;

import java.util.Map;
import java.util.Optional;

/** The types and codes of ICMP by number and by the names that devices have for them. Source: IANA ICMP and ICMPv6 parameters. */
final class IcmpWords {
    private static final Map<String, String> FOUR = Map.ofEntries(
            Map.entry("echo-reply", "0"),
            Map.entry("echorep", "0"),
            Map.entry("pong", "0"),
            Map.entry("destination-unreachable", "3"),
            Map.entry("unreachable", "3"),
            Map.entry("unreach", "3"),
            Map.entry("net-unreachable", "3.0"),
            Map.entry("network-unreachable", "3.0"),
            Map.entry("host-unreachable", "3.1"),
            Map.entry("protocol-unreachable", "3.2"),
            Map.entry("port-unreachable", "3.3"),
            Map.entry("packet-too-big", "3.4"),
            Map.entry("fragmentation-needed", "3.4"),
            Map.entry("administratively-prohibited", "3.13"),
            Map.entry("communication-prohibited", "3.13"),
            Map.entry("source-quench", "4"),
            Map.entry("redirect", "5"),
            Map.entry("echo", "8"),
            Map.entry("echo-request", "8"),
            Map.entry("echoreq", "8"),
            Map.entry("ping", "8"),
            Map.entry("router-advertisement", "9"),
            Map.entry("router-solicitation", "10"),
            Map.entry("time-exceeded", "11"),
            Map.entry("timex", "11"),
            Map.entry("ttl-exceeded", "11.0"),
            Map.entry("reassembly-timeout", "11.1"),
            Map.entry("parameter-problem", "12"),
            Map.entry("timestamp-request", "13"),
            Map.entry("timestamp-reply", "14"),
            Map.entry("information-request", "15"),
            Map.entry("information-reply", "16"),
            Map.entry("mask-request", "17"),
            Map.entry("mask-reply", "18"));
    private static final Map<String, String> SIX = Map.ofEntries(
            Map.entry("destination-unreachable", "1"),
            Map.entry("unreachable", "1"),
            Map.entry("packet-too-big", "2"),
            Map.entry("time-exceeded", "3"),
            Map.entry("parameter-problem", "4"),
            Map.entry("echo", "128"),
            Map.entry("echo-request", "128"),
            Map.entry("echo-reply", "129"),
            Map.entry("mld-query", "130"),
            Map.entry("mld-listener-query", "130"),
            Map.entry("mld-report", "131"),
            Map.entry("mld-reduction", "132"),
            Map.entry("router-solicitation", "133"),
            Map.entry("nd-router-solicit", "133"),
            Map.entry("router-advertisement", "134"),
            Map.entry("nd-router-advert", "134"),
            Map.entry("neighbor-solicitation", "135"),
            Map.entry("nd-neighbor-solicit", "135"),
            Map.entry("nd-ns", "135"),
            Map.entry("neighbor-advertisement", "136"),
            Map.entry("nd-neighbor-advert", "136"),
            Map.entry("nd-na", "136"),
            Map.entry("nd-redirect", "137"));

    private IcmpWords() {}

    /** The numbers, type times 256 and code, that a text stands for: {@code 8}, {@code 3.1}, {@code echo-reply}. */
    static Optional<ServiceWords.Range> range(String text, boolean six) {
        String plain = (six ? SIX : FOUR).getOrDefault(text, text);
        int dot = plain.indexOf('.');
        Optional<Integer> type = ServiceWords.number(dot < 0 ? plain : plain.substring(0, dot), 255);
        if (dot < 0) {
            return type.map(value -> new ServiceWords.Range(value << 8, value << 8 | 0xff));
        }
        return type.flatMap(value -> ServiceWords.number(plain.substring(dot + 1), 255)
                .map(code -> new ServiceWords.Range(value << 8 | code, value << 8 | code)));
    }

    /** The messages to which messages of those numbers are the reply, if they are replies. */
    static Optional<ServiceWords.Range> asking(ServiceWords.Range replies) {
        int asked = switch (replies.lowest() >> 8) {
            case 0 -> 8;
            case 14 -> 13;
            case 16 -> 15;
            case 18 -> 17;
            case 129 -> 128;
            default -> -1;
        };
        return asked < 0 ? Optional.empty() : Optional.of(new ServiceWords.Range(asked << 8, asked << 8 | 0xff));
    }
}
