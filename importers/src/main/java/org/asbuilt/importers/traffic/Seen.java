package org.asbuilt.importers.traffic;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.asbuilt.evidence.Coverage;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.IpAddress;

/** What the sensor could see: the time of its log, and the networks of which stations were heard to speak with each other. */
final class Seen {
    private static final int MOST_NAMED = 5;
    private static final int MOST_NETWORKS = 10_000;

    private final Reading reading;
    private final Optional<Instant> from;
    private final Optional<Instant> until;

    Seen(Reading reading, Optional<Instant> from, Optional<Instant> until) {
        this.reading = reading;
        this.from = from;
        this.until = until;
    }

    void cover(Map<FlowLedger.Key, Sum> sums) {
        Map<Cidr, Set<Station>> networks = new TreeMap<>();
        sums.forEach((key, sum) -> {
            boolean isWithin = key.client().isNear(key.server())
                    && sum.outcome() == Outcome.ANSWERED
                    && key.client().isOne()
                    && key.server().isOne()
                    && !key.client().equals(key.server());
            Optional<Cidr> network = key.client().address().map(Seen::assumed);
            if (isWithin && network.isPresent() && networks.size() < MOST_NETWORKS) {
                Set<Station> members = networks.computeIfAbsent(network.get(), range -> new HashSet<>());
                members.add(key.client());
                members.add(key.server());
            }
        });
        String vantage = networks.isEmpty()
                ? "no network within which stations were heard to speak, so silence says nothing"
                : named(networks);
        if (from.isPresent() && until.isPresent()) {
            reading.coverage(Coverage.of(from.get(), until.get(), List.copyOf(networks.keySet()), vantage));
        } else if (!sums.isEmpty()) {
            reading.note(
                    Severity.INFORMATION,
                    new Locus.Whole(),
                    "the log bears no times, so nothing is known of when this was: view: " + vantage);
        }
    }

    private static String named(Map<Cidr, Set<Station>> networks) {
        return networks.entrySet().stream()
                .limit(MOST_NAMED)
                .map(entry -> entry.getValue().size() + " stations of " + entry.getKey()
                        + " were heard to speak with each other (the prefix is assumed)")
                .collect(Collectors.joining("; "));
    }

    private static Cidr assumed(IpAddress address) {
        return Cidr.around(address, address.isV4() ? 24 : 64);
    }
}
