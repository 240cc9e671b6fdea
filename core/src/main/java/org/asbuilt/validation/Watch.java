package org.asbuilt.validation;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.SensorProfile;
import org.asbuilt.model.SourceType;

/**
 * The time over which traffic of the networks in view of the sensors has been taken in. A sensor that is registered and delivers
 * nothing watches nothing. Source: requirements P1.C-09.
 */
public final class Watch {
    private final Circumstances around;
    private final Set<Id> inView = new HashSet<>();
    private final Map<Id, Span> spans = new HashMap<>();
    private final Map<Id, Set<Id>> networks = new HashMap<>();

    /**
     * From the first to the last time that any asset of a network was seen.
     *
     * @param from the first
     * @param until the last
     */
    public record Span(Instant from, Instant until) {
        Span with(Instant at) {
            return new Span(at.isBefore(from) ? at : from, at.isAfter(until) ? at : until);
        }
    }

    Watch(Circumstances around) {
        this.around = around;
        for (Subject sensor : around.subjects(Kind.SENSOR)) {
            sensor.facet(SensorProfile.class)
                    .ifPresent(profile -> profile.networks().stream()
                            .flatMap(id -> around.subject(id).stream())
                            .forEach(network -> inView.add(network.id())));
        }
        if (!inView.isEmpty()) {
            around.subjects(Kind.ASSET).forEach(this::follow);
        }
    }

    /** The longest time over which a network of an asset was watched; empty if none is. */
    public Optional<Span> span(Subject asset) {
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        Span longest = null;
        for (Id network : networks.getOrDefault(asset.id(), Set.of())) {
            Span span = spans.get(network);
            if (span != null && (longest == null || span.until().isAfter(longest.until()))) {
                longest = span;
            }
        }
        return Optional.ofNullable(longest);
    }

    private void follow(Subject asset) {
        Set<Id> watched = networks(asset);
        if (watched.isEmpty()) {
            return;
        }
        networks.put(asset.id(), watched);
        for (RecordedClaim claim : around.claims(asset.id())) {
            Optional<Instant> at = claim.source().type() == SourceType.PASSIVE_MONITORING
                    ? claim.claim().observed().or(() -> claim.source().produced())
                    : Optional.empty();
            at.filter(moment -> !moment.isAfter(around.now()))
                    .ifPresent(moment -> watched.forEach(network ->
                            spans.merge(network, new Span(moment, moment), (span, same) -> span.with(moment))));
        }
    }

    private Set<Id> networks(Subject asset) {
        Set<Id> watched = new HashSet<>(2);
        for (NetworkPort port : asset.facets(NetworkPort.class).values()) {
            for (IpAddress address : port.addresses()) {
                around.addressPlan()
                        .home(asset, address)
                        .map(home -> home.network().id())
                        .filter(inView::contains)
                        .ifPresent(watched::add);
            }
        }
        return watched;
    }
}
