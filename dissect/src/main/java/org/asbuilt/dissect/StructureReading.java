package org.asbuilt.dissect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.asbuilt.dissect.NetworkStructure.BlindTime;
import org.asbuilt.dissect.NetworkStructure.BroadcastDomain;
import org.asbuilt.dissect.NetworkStructure.Router;
import org.asbuilt.dissect.NetworkStructure.Translation;
import org.asbuilt.dissect.NetworkStructure.Vantage;
import org.asbuilt.dissect.NetworkStructure.View;
import org.asbuilt.dissect.Pauses.Pause;

/** Derives the {@link NetworkStructure} from a summary. */
final class StructureReading {
    private static final MacAddress EVERYBODY = new MacAddress(0xFFFF_FFFF_FFFFL);
    /** Packets that a pause must have cost to be called blind. */
    private static final long EXPECTED = 50;
    /** How much longer than the median of the longest pauses a blind time is. */
    private static final int OUTLIER = 5;

    private static final long SHORTEST_BLIND = 1_000_000_000L;
    private static final double MOST = 0.5;
    private static final int ENOUGH = 8;
    /** What is left of the usual first hop limits behind one router. */
    private static final Set<Integer> BEHIND_ONE_HOP = Set.of(31, 63, 127, 254);

    private final TrafficSummary summary;
    private final Surroundings surroundings;
    private final Subnets subnets = new Subnets();
    private final TreeSet<NetworkAddress> namedRouters = new TreeSet<>();
    private final List<Sighting.Neighbour> neighbours = new ArrayList<>();
    private final Map<Integer, TreeSet<MacAddress>> domains = new TreeMap<>();
    private final Map<NetworkAddress, TreeMap<Integer, Place>> hopLimits = new HashMap<>();
    private final Map<MacAddress, Long> unicast = new HashMap<>();
    private final List<Conversation> oneWay = new ArrayList<>();
    private long unicastFrames;
    private long unicastPairs;
    private long connections;
    private long halfConnections;
    private boolean hasMacs;

    StructureReading(TrafficSummary summary, Surroundings surroundings) {
        this.summary = summary;
        this.surroundings = surroundings;
    }

    NetworkStructure structure() {
        summary.sightings().forEach(sighted -> sighting(sighted.sighting()));
        summary.forEachFlow(this::flow);
        summary.forEachConversation(this::conversation);
        List<Binding> bindings = summary.bindings();
        subnets.members(bindings, surroundings.reaches());
        Map<NetworkAddress, MacAddress> stations = stations(bindings);
        return new NetworkStructure(
                subnets.subnetworks(),
                routers(bindings),
                translations(stations),
                neighbours,
                domains(),
                oneWay(),
                vantage());
    }

    private void sighting(Sighting sighting) {
        switch (sighting) {
            case Sighting.Lease lease -> {
                Optional<NetworkAddress> address = lease.endpoint().address();
                if (address.isPresent() && lease.prefixLength().isPresent()) {
                    subnets.told(address.get(), lease.prefixLength().get(), lease.routers(), lease.place());
                }
                namedRouters.addAll(lease.routers());
            }
            case Sighting.Subnet subnet -> {
                subnet.endpoint()
                        .address()
                        .ifPresent(address ->
                                subnets.told(address, subnet.prefixLength(), subnet.routers(), subnet.place()));
                namedRouters.addAll(subnet.routers());
            }
            case Sighting.Neighbour neighbour -> neighbours.add(neighbour);
            case Sighting.Identity ignored -> {}
            case Sighting.Role ignored -> {}
            case Sighting.Function ignored -> {}
            case Sighting.Name ignored -> {}
            case Sighting.Component ignored -> {}
            case Sighting.Security ignored -> {}
        }
    }

    private void flow(Flow flow) {
        hops(flow);
        Optional<MacAddress> source = flow.source();
        Optional<MacAddress> destination = flow.destination();
        if (source.isEmpty() || destination.isEmpty()) {
            return;
        }
        hasMacs = true;
        if (destination.get().isGroup()) {
            if (source.get().isStation()) {
                domains.computeIfAbsent(flow.vlan().orElse(-1), vlan -> new TreeSet<>())
                        .add(source.get());
            }
            boolean isBroadcast =
                    destination.get().equals(EVERYBODY) && flow.sourceAddress().isPresent();
            if (isBroadcast && !flow.sourceAddress().get().isVersion6()) {
                flow.destinationAddress()
                        .ifPresent(
                                target -> subnets.broadcast(flow.sourceAddress().get(), target, flow.place()));
            }
            return;
        }
        long packets = flow.traffic().packets();
        unicastFrames += packets;
        unicastPairs++;
        unicast.merge(source.get(), packets, Long::sum);
        unicast.merge(destination.get(), packets, Long::sum);
    }

    private void conversation(Conversation conversation) {
        boolean isUnicast =
                !conversation.server().address().map(NetworkAddress::isGroup).orElse(false)
                        && !conversation.server().mac().map(MacAddress::isGroup).orElse(false);
        boolean isAnswered = conversation.fromServer().packets() > 0;
        boolean isAsked = conversation.fromClient().packets() > 0;
        if (!isUnicast) {
            return;
        }
        if (conversation.transport().equals(Transport.TCP)) {
            connections++;
            halfConnections += isAnswered && isAsked ? 0 : 1;
        }
        if (isAnswered != isAsked && conversation.server().address().isPresent()) {
            oneWay.add(conversation);
            if (oneWay.size() > 2 * NetworkStructure.MOST_ONE_WAY) {
                List<Conversation> largest = oneWay();
                oneWay.clear();
                oneWay.addAll(largest);
            }
        }
    }

    private List<Conversation> oneWay() {
        return oneWay.stream()
                .sorted(Comparator.comparingLong((Conversation talk) ->
                                talk.fromClient().packets() + talk.fromServer().packets())
                        .reversed()
                        .thenComparing(Conversation::place))
                .limit(NetworkStructure.MOST_ONE_WAY)
                .toList();
    }

    private void hops(Flow flow) {
        Optional<NetworkAddress> address = flow.sourceAddress().filter(source -> !source.isUnspecified());
        boolean isToHost =
                flow.destinationAddress().map(target -> !target.isGroup()).orElse(false)
                        && flow.sourcePort().isPresent();
        if (address.isPresent() && isToHost && flow.hopLimit() > 1 && flow.hopLimit() < 255) {
            hopLimits
                    .computeIfAbsent(address.get(), key -> new TreeMap<>())
                    .merge(flow.hopLimit(), flow.place(), Place::earlier);
        }
    }

    private static Map<NetworkAddress, MacAddress> stations(List<Binding> bindings) {
        Map<NetworkAddress, MacAddress> stations = new HashMap<>();
        bindings.stream()
                .filter(binding -> binding.attachment() == Binding.Attachment.ON_SEGMENT)
                .forEach(binding -> stations.putIfAbsent(binding.address(), binding.mac()));
        return stations;
    }

    private List<Router> routers(List<Binding> bindings) {
        Map<MacAddress, List<Binding>> byStation = new TreeMap<>();
        bindings.forEach(binding -> byStation
                .computeIfAbsent(binding.mac(), mac -> new ArrayList<>())
                .add(binding));
        List<Router> routers = new ArrayList<>();
        byStation.forEach((mac, all) -> {
            List<Binding> behind = all.stream()
                    .filter(binding -> binding.attachment() == Binding.Attachment.BEHIND_ROUTER)
                    .toList();
            List<NetworkAddress> own = all.stream()
                    .filter(binding -> binding.attachment() == Binding.Attachment.ON_SEGMENT)
                    .map(Binding::address)
                    .toList();
            boolean isNamed = own.stream().anyMatch(namedRouters::contains);
            if (behind.isEmpty() && !isNamed) {
                return;
            }
            Confidence confidence = behind.stream()
                    .map(Binding::confidence)
                    .max(Comparator.naturalOrder())
                    .filter(sure -> !isNamed)
                    .orElse(Confidence.HIGH);
            Place place = all.stream()
                    .map(Binding::place)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            routers.add(new Router(mac, own, behind.size(), isNamed, confidence, place));
        });
        return routers;
    }

    /** Hosts start with 64, 128 or 255: two starts at one address, or one hop too many on the own segment, are odd. */
    private List<Translation> translations(Map<NetworkAddress, MacAddress> stations) {
        List<Translation> found = new ArrayList<>();
        hopLimits.forEach((address, limits) -> {
            Optional<MacAddress> mac = Optional.ofNullable(stations.get(address));
            boolean isForwarding = mac.isPresent() && BEHIND_ONE_HOP.contains(limits.lastKey());
            Set<Integer> starts = new HashSet<>();
            limits.keySet().forEach(limit -> starts.add(limit <= 64 ? 64 : limit <= 128 ? 128 : 255));
            if (starts.size() > 1 || isForwarding) {
                Confidence sure = starts.size() > 1 && isForwarding ? Confidence.MEDIUM : Confidence.LOW;
                found.add(new Translation(
                        address,
                        mac,
                        List.copyOf(limits.keySet()),
                        sure,
                        limits.lastEntry().getValue()));
            }
        });
        found.sort(Comparator.comparing(Translation::address));
        return found;
    }

    private List<BroadcastDomain> domains() {
        List<BroadcastDomain> all = new ArrayList<>();
        domains.forEach((vlan, stations) -> all.add(
                new BroadcastDomain(vlan < 0 ? OptionalInt.empty() : OptionalInt.of(vlan), List.copyOf(stations))));
        return all;
    }

    private Vantage vantage() {
        Optional<MacAddress> own = unicast.entrySet().stream()
                .filter(entry -> entry.getValue() == unicastFrames)
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder());
        boolean isOneLink = own.isPresent() && unicast.size() > 2;
        return new Vantage(
                view(isOneLink),
                isOneLink ? own : Optional.empty(),
                surroundings.echoes().mirrored(),
                surroundings.echoes().forwarded(),
                blindTimes());
    }

    private View view(boolean isOneLink) {
        if (!hasMacs) {
            return View.UNKNOWN;
        }
        if (unicastPairs == 0) {
            return View.GROUPS_ONLY;
        }
        if (connections >= ENOUGH && halfConnections > MOST * connections) {
            return View.ONE_DIRECTION;
        }
        return isOneLink ? View.ONE_STATION : View.SEGMENT;
    }

    private List<BlindTime> blindTimes() {
        List<BlindTime> blind = new ArrayList<>();
        Account account = summary.account();
        Optional<CaptureWindow> window = summary.window();
        if (window.isEmpty()) {
            return blind;
        }
        double seconds = Math.max(
                1e-9,
                java.time.Duration.between(window.get().start(), window.get().end())
                                .toNanos()
                        / 1e9);
        double rate = account.packets() / seconds;
        surroundings.pauses().forEach((capture, pauses) -> {
            long median = pauses.isEmpty() ? 0 : pauses.get(pauses.size() / 2).length();
            for (Pause pause : pauses) {
                double expected = rate * pause.length() / 1e9;
                if (pause.length() >= SHORTEST_BLIND && pause.length() > OUTLIER * median && expected >= EXPECTED) {
                    Instant start = Witness.instant(pause.start());
                    blind.add(new BlindTime(capture, start, Witness.instant(pause.end()), Math.round(expected)));
                }
            }
        });
        blind.sort(Comparator.comparing(BlindTime::start));
        return blind;
    }
}
