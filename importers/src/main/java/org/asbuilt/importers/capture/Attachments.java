package org.asbuilt.importers.capture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.asbuilt.dissect.Binding;
import org.asbuilt.dissect.Confidence;
import org.asbuilt.dissect.MacAddress;
import org.asbuilt.dissect.NetworkAddress;

/**
 * Which addresses stations bear themselves and which only pass through them. Every packet from another network carries
 * the MAC of the router, so a MAC alone proves nothing: an address is a station's own if ARP says so, or if it is its
 * only one, or if it lies in a network whose other stations are on the same segment.
 */
final class Attachments {
    private final List<Binding> own = new ArrayList<>();
    private final List<Binding> passing = new ArrayList<>();
    private final Map<NetworkAddress, Set<MacAddress>> arp = new HashMap<>();
    private final Map<MacAddress, Set<NetworkAddress>> borne = new HashMap<>();
    private final Map<OptionalInt, Map<String, Set<MacAddress>>> segments = new HashMap<>();

    Attachments(List<Binding> bindings) {
        List<Binding> telling = bindings.stream()
                .filter(binding -> binding.mac().isStation() && isStation(binding.address()))
                .toList();
        for (Binding binding : telling) {
            borne.computeIfAbsent(binding.mac(), mac -> new HashSet<>()).add(binding.address());
            if (binding.arpPackets() > 0) {
                arp.computeIfAbsent(binding.address(), address -> new HashSet<>())
                        .add(binding.mac());
            }
        }
        telling.stream()
                .filter(this::isPlain)
                .forEach(binding -> segments.computeIfAbsent(binding.vlan(), vlan -> new HashMap<>())
                        .computeIfAbsent(network(binding.address()), network -> new HashSet<>())
                        .add(binding.mac()));
        telling.forEach(binding -> (isOwn(binding) ? own : passing).add(binding));
        dropWeaker();
    }

    /** The addresses that stations bear themselves. */
    List<Binding> own() {
        return own;
    }

    /** The addresses that were seen through a station that forwards. */
    List<Binding> passing() {
        return passing;
    }

    private static boolean isStation(NetworkAddress address) {
        return !address.isGroup() && !address.isUnspecified() && !address.isLoopback();
    }

    /** Beyond doubt enough to say which networks are on the segment. */
    private boolean isPlain(Binding binding) {
        boolean only = borne.getOrDefault(binding.mac(), Set.of()).size() == 1;
        return binding.arpPackets() > 0
                || (only
                        && binding.attachment() == Binding.Attachment.ON_SEGMENT
                        && binding.confidence().compareTo(Confidence.MEDIUM) >= 0
                        && !arp.containsKey(binding.address()));
    }

    private boolean isOwn(Binding binding) {
        if (binding.arpPackets() > 0 || binding.address().isLinkLocal()) {
            return true;
        }
        boolean anothers = arp.containsKey(binding.address());
        if (binding.attachment() == Binding.Attachment.BEHIND_ROUTER || anothers) {
            return false;
        }
        Set<NetworkAddress> all = borne.getOrDefault(binding.mac(), Set.of());
        long ofFamily = all.stream()
                .filter(address -> address.isVersion6() == binding.address().isVersion6() && !address.isLinkLocal())
                .count();
        if (ofFamily == 1) {
            return binding.confidence().compareTo(Confidence.MEDIUM) >= 0 || isAtHome(binding);
        }
        Set<String> proven = new HashSet<>();
        all.stream()
                .filter(address -> arp.getOrDefault(address, Set.of()).contains(binding.mac()))
                .forEach(address -> proven.add(network(address)));
        return proven.isEmpty() ? isAmongOthers(binding) : proven.contains(network(binding.address()));
    }

    /** Whether the network is one of the segment, or nothing is known of the segment at all. */
    private boolean isAtHome(Binding binding) {
        Map<String, Set<MacAddress>> networks = segments.getOrDefault(binding.vlan(), Map.of());
        return networks.isEmpty() || networks.containsKey(network(binding.address()));
    }

    private boolean isAmongOthers(Binding binding) {
        Set<MacAddress> stations =
                segments.getOrDefault(binding.vlan(), Map.of()).getOrDefault(network(binding.address()), Set.of());
        return stations.stream().anyMatch(mac -> !mac.equals(binding.mac()));
    }

    /** One address cannot be borne by two: what is only guessed gives way. A rivalry that is proven stays. */
    private void dropWeaker() {
        Map<NetworkAddress, Confidence> strongest = new HashMap<>();
        for (Binding binding : own) {
            strongest.merge(
                    binding.address(), strength(binding), (one, other) -> one.compareTo(other) > 0 ? one : other);
        }
        List<Binding> weaker = own.stream()
                .filter(binding ->
                        strength(binding).compareTo(strongest.getOrDefault(binding.address(), Confidence.LOW)) < 0)
                .filter(binding -> !binding.address().isLinkLocal())
                .toList();
        own.removeAll(weaker);
        passing.addAll(weaker);
    }

    private static Confidence strength(Binding binding) {
        return binding.arpPackets() > 0 ? Confidence.CERTAIN : binding.confidence();
    }

    /** The network as far as it can be known from an address alone: 24 bits of IPv4, 64 of IPv6. */
    static String network(NetworkAddress address) {
        return address.isVersion6() ? "6:" + address.high() : "4:" + (address.low() >>> 8);
    }
}
