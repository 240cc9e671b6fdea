package org.asbuilt.importers.capture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.dissect.Binding;
import org.asbuilt.dissect.Confidence;
import org.asbuilt.dissect.Conversation;
import org.asbuilt.dissect.Endpoint;
import org.asbuilt.dissect.MacAddress;
import org.asbuilt.dissect.NetworkAddress;
import org.asbuilt.dissect.Place;
import org.asbuilt.dissect.Sighted;
import org.asbuilt.dissect.Sighting;
import org.asbuilt.dissect.Station;
import org.asbuilt.dissect.Traffic;
import org.asbuilt.dissect.TrafficSummary;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Hint;
import org.asbuilt.model.Kind;

/** Who was heard in a capture, and whom an end of a conversation means. */
final class Parties {
    private final Map<MacAddress, Party> byMac = new LinkedHashMap<>();
    private final Map<NetworkAddress, Party> byAddress = new LinkedHashMap<>();
    private final Map<NetworkAddress, Party> distant = new LinkedHashMap<>();
    private final Map<NetworkAddress, Party> bare = new LinkedHashMap<>();
    private final Map<NetworkAddress, List<MacAddress>> rivals = new LinkedHashMap<>();
    private final Map<MacAddress, Integer> forwarding = new LinkedHashMap<>();
    private int unheard;

    Parties(TrafficSummary summary) {
        Attachments attachments = new Attachments(summary.bindings());
        Map<MacAddress, List<Binding>> own = new HashMap<>();
        attachments
                .own()
                .forEach(binding -> own.computeIfAbsent(binding.mac(), mac -> new ArrayList<>())
                        .add(binding));
        for (Station station : summary.stations()) {
            if (!station.wasHeard()) {
                unheard++;
                continue;
            }
            Party party = Party.station(station, own.getOrDefault(station.mac(), List.of()));
            byMac.put(station.mac(), party);
            for (Binding binding : party.bindings()) {
                rivals.computeIfAbsent(binding.address(), address -> new ArrayList<>())
                        .add(station.mac());
                byAddress.putIfAbsent(binding.address(), party);
            }
        }
        rivals.values().removeIf(macs -> macs.stream().distinct().count() < 2);
        summary.sightings().forEach(this::managed);
        for (Binding passing : attachments.passing()) {
            forwarding.merge(passing.mac(), 1, Integer::sum);
            if (!byAddress.containsKey(passing.address())) {
                Party party = Party.addressed(passing.address(), passing.place());
                byAddress.put(passing.address(), party);
                distant.put(passing.address(), party);
            }
        }
        for (Conversation conversation : summary.conversations()) {
            spoke(conversation.client(), conversation.fromClient(), conversation.place());
            spoke(conversation.server(), conversation.fromServer(), conversation.place());
        }
        summary.sightings().forEach(this::identify);
    }

    /** Links without hardware addresses show addresses only. */
    private void spoke(Endpoint end, Traffic traffic, Place place) {
        end.address()
                .filter(address -> traffic.packets() > 0 && isStation(address) && !byAddress.containsKey(address))
                .ifPresent(address -> {
                    Party party = Party.addressed(address, place);
                    byAddress.put(address, party);
                    bare.put(address, party);
                });
    }

    private static boolean isStation(NetworkAddress address) {
        return !address.isGroup() && !address.isUnspecified() && !address.isLoopback();
    }

    /** A neighbour bears the addresses by which it says it is managed, wherever they are routed. */
    private void managed(Sighted sighted) {
        if (sighted.sighting() instanceof Sighting.Neighbour neighbour) {
            heard(neighbour.endpoint())
                    .ifPresent(party -> neighbour.managementAddresses().stream()
                            .filter(address -> !address.isGroup() && !address.isUnspecified() && !address.isLoopback())
                            .filter(address -> byAddress.putIfAbsent(address, party) == null)
                            .forEach(address -> party.add(new Hint.HasAddress(Party.address(address)))));
        }
    }

    /** Names and serial numbers that the protocols told identify as well as addresses. */
    private void identify(Sighted sighted) {
        Sighting sighting = sighted.sighting();
        if (sighting.confidence().compareTo(Confidence.HIGH) < 0) {
            return;
        }
        Optional<Hint> hint = switch (sighting) {
            case Sighting.Identity identity
            when identity.component().isEmpty() && identity.part() == Sighting.IdentityPart.SERIAL_NUMBER ->
                Optional.of(new Hint.HasSerial(identity.value()));
            case Sighting.Name name
            when name.kind() == Sighting.NameKind.HOSTNAME -> Optional.of(new Hint.HasHostname(name.value()));
            default -> Optional.empty();
        };
        hint.ifPresent(found -> heard(sighting.endpoint()).ifPresent(party -> party.add(found)));
    }

    /** Everybody on the segment. */
    Collection<Party> stations() {
        return byMac.values();
    }

    /** Everybody who was heard on a link that shows no hardware address. */
    Collection<Party> bare() {
        return bare.values();
    }

    /** Everybody who was heard through a router and is known by an address only. */
    Collection<Party> distant() {
        return distant.values();
    }

    /** Addresses that several stations bear, each with their MACs. */
    Map<NetworkAddress, List<MacAddress>> rivals() {
        return rivals;
    }

    /** Stations through which other addresses passed, with how many. */
    Map<MacAddress, Integer> forwarding() {
        return forwarding;
    }

    /** How many stations were spoken to and never heard. */
    int unheard() {
        return unheard;
    }

    /** Whom an end means, if it was heard. */
    Optional<Party> heard(Endpoint end) {
        Optional<Party> exact = end.mac()
                .map(byMac::get)
                .filter(party -> end.address().isEmpty()
                        || party.bindings().stream()
                                .anyMatch(binding ->
                                        binding.address().equals(end.address().get())));
        if (exact.isPresent()) {
            return exact;
        }
        Optional<Party> addressed = end.address().map(byAddress::get);
        boolean nameless = end.address().isEmpty() || end.address().get().isUnspecified();
        return addressed.isPresent() || !nameless ? addressed : end.mac().map(byMac::get);
    }

    /** Whom an end means; one that was never heard is known by what others call it. */
    Optional<About> about(Endpoint end) {
        Optional<Party> party = heard(end);
        if (party.isPresent()) {
            return party.map(Party::about);
        }
        Optional<NetworkAddress> address = end.address().filter(Parties::isStation);
        if (address.isPresent()) {
            return address.map(found -> About.of(Kind.ASSET, new Hint.HasAddress(Party.address(found))));
        }
        return end.mac()
                .filter(mac -> mac.isStation() && end.address().isEmpty())
                .map(mac -> About.of(Kind.ASSET, new Hint.HasMac(Party.mac(mac))));
    }
}
