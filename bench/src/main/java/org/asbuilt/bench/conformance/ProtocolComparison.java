package org.asbuilt.bench.conformance;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.asbuilt.bench.conformance.Protocols.Entry;

/** Compares which protocols are named: each that tshark names by us too, and the other way round. */
final class ProtocolComparison {
    private ProtocolComparison() {}

    static void compare(Statistics truth, Observed observed, Comparison comparison) {
        Set<String> ours = new TreeSet<>(observed.protocols());
        Map<String, Row> expected = new TreeMap<>();
        Map<String, Reason> reasons = new TreeMap<>();
        Set<String> surely = new TreeSet<>();
        truth.protocols().forEach((name, place) -> {
            Entry entry = Protocols.ofTshark(name);
            entry.protocol().ifPresent(protocol -> {
                expected.putIfAbsent(protocol, new Row(place, Map.of()));
                entry.reason().ifPresentOrElse(reason -> reasons.put(protocol, reason), () -> surely.add(protocol));
            });
        });
        expected.forEach((protocol, place) -> {
            if (ours.remove(protocol)) {
                comparison.found(Category.PROTOCOLS, protocol);
                return;
            }
            Optional<Reason> reason =
                    surely.contains(protocol) ? Optional.empty() : Optional.ofNullable(reasons.get(protocol));
            comparison.missing(
                    Category.PROTOCOLS, protocol, protocol, place, "", reason.or(() -> Protocols.lack(protocol)));
        });
        ours.forEach(protocol -> comparison.extra(
                Category.PROTOCOLS,
                protocol,
                protocol,
                "",
                place(observed, protocol),
                Protocols.withoutPeer(protocol)));
    }

    private static String place(Observed observed, String protocol) {
        return observed.conversations().stream()
                .filter(conversation -> conversation.protocol().equals(Optional.of(protocol)))
                .map(conversation -> conversation.place().toString())
                .findFirst()
                .orElse("sightings");
    }
}
