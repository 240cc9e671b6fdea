package org.asbuilt.bench.conformance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.asbuilt.bench.conformance.Comparison.Values;
import org.asbuilt.bench.conformance.Statistics.Counted;
import org.asbuilt.dissect.Flow;
import org.asbuilt.dissect.MacAddress;
import org.asbuilt.dissect.NetworkAddress;

/** Compares the packets of each endpoint and of each pair of endpoints with tshark's statistics. */
final class StatisticsComparison {
    private final Observed observed;
    private final Comparison comparison;

    StatisticsComparison(Observed observed, Comparison comparison) {
        this.observed = observed;
        this.comparison = comparison;
    }

    /** The two ends of a flow in one layer. */
    private record Ends(String source, String destination) {}

    void compare(Statistics truth) {
        Row whole = new Row("truth/" + comparison.capture() + ".txt", Map.of());
        long packets = observed.summary().account().packets();
        if (packets == truth.packets()) {
            comparison.found(Category.FLOWS, "packets");
        } else {
            Values values = new Values(Long.toString(truth.packets()), Long.toString(packets));
            comparison.different(Category.FLOWS, "packets", "number of packets", whole, values, Optional.empty());
        }
        for (Layer layer : Layer.values()) {
            if (layer.hasEndpoints) {
                endpoints(layer, truth.endpoints().getOrDefault(layer.section, List.of()));
            }
            if (layer.hasTalks) {
                talks(layer, truth.talks().getOrDefault(layer.section, List.of()));
            }
        }
    }

    /** A section of the statistics. */
    private enum Layer {
        ETHERNET("eth", "Ethernet", true, true),
        VERSION_4("ip", "IPv4", true, true),
        VERSION_6("ipv6", "IPv6", true, false),
        TCP("tcp", "TCP", false, true),
        UDP("udp", "UDP", false, true);

        private final String section;
        private final String title;
        private final boolean hasEndpoints;
        private final boolean hasTalks;

        Layer(String section, String title, boolean hasEndpoints, boolean hasTalks) {
            this.section = section;
            this.title = title;
            this.hasEndpoints = hasEndpoints;
            this.hasTalks = hasTalks;
        }

        Optional<Ends> ends(Flow flow) {
            return switch (this) {
                case ETHERNET -> ends(flow.source().map(MacAddress::toString), flow.destination());
                case VERSION_4 ->
                    flow.sourceAddress()
                            .filter(address -> !address.isVersion6())
                            .flatMap(one -> ip(flow));
                case VERSION_6 ->
                    flow.sourceAddress().filter(NetworkAddress::isVersion6).flatMap(one -> ip(flow));
                case TCP -> ports(flow, 6);
                case UDP -> ports(flow, 17);
            };
        }

        private static Optional<Ends> ends(Optional<String> source, Optional<?> destination) {
            return source.isPresent() && destination.isPresent()
                    ? Optional.of(new Ends(source.get(), destination.get().toString()))
                    : Optional.empty();
        }

        private static Optional<Ends> ip(Flow flow) {
            return ends(flow.sourceAddress().map(NetworkAddress::toString), flow.destinationAddress());
        }

        private static Optional<Ends> ports(Flow flow, int protocol) {
            boolean isThis = flow.ipProtocol().orElse(-1) == protocol
                    && flow.sourcePort().isPresent()
                    && flow.destinationPort().isPresent();
            return isThis
                    ? ip(flow).map(ends -> new Ends(
                            ends.source() + ":" + flow.sourcePort().getAsInt(),
                            ends.destination() + ":" + flow.destinationPort().getAsInt()))
                    : Optional.empty();
        }
    }

    private void endpoints(Layer layer, List<Counted> truth) {
        Map<String, Counted> ours = new TreeMap<>();
        for (Flow flow : observed.flows()) {
            long packets = flow.traffic().packets();
            String place = flow.place().toString();
            layer.ends(flow).ifPresent(ends -> {
                ours.merge(ends.source(), new Counted(ends.source(), "", packets, 0, place), Counted::plus);
                ours.merge(ends.destination(), new Counted(ends.destination(), "", 0, packets, place), Counted::plus);
            });
        }
        compare(Category.ENDPOINTS, "endpoints " + layer.title, truth, ours);
    }

    private void talks(Layer layer, List<Counted> truth) {
        Map<String, Counted> ours = new TreeMap<>();
        for (Flow flow : observed.flows()) {
            layer.ends(flow)
                    .map(ends -> new Counted(
                                    ends.source(),
                                    ends.destination(),
                                    flow.traffic().packets(),
                                    0,
                                    flow.place().toString())
                            .sorted())
                    .ifPresent(talk -> ours.merge(talk.key(), talk, Counted::plus));
        }
        compare(Category.FLOWS, "conversations " + layer.title, truth, ours);
    }

    private void compare(Category category, String protocol, List<Counted> truth, Map<String, Counted> ours) {
        Map<String, Counted> expected = new TreeMap<>();
        truth.stream().map(Counted::sorted).forEach(one -> expected.merge(one.key(), one, Counted::plus));
        expected.forEach((key, counted) -> {
            Counted found = ours.remove(key);
            Row place = new Row(counted.place(), Map.of());
            if (found == null) {
                comparison.missing(category, protocol, key, place, figures(counted), Optional.empty());
            } else if (figures(found).equals(figures(counted))) {
                comparison.found(category, protocol);
            } else {
                Values values = new Values(figures(counted), figures(found));
                comparison.different(category, protocol, key, place, values, Optional.empty());
            }
        });
        ours.forEach((key, counted) ->
                comparison.extra(category, protocol, key, figures(counted), counted.place(), Optional.empty()));
    }

    private static String figures(Counted counted) {
        return counted.sent() + " packets there, " + counted.received() + " back";
    }
}
