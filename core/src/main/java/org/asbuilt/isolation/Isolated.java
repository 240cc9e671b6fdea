package org.asbuilt.isolation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AccessMethod;
import org.asbuilt.model.AssetClass;
import org.asbuilt.model.AssetFlag;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Id;
import org.asbuilt.model.IsolationClaim;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Medium;
import org.asbuilt.model.RemoteAccess;
import org.asbuilt.model.Traffic;
import org.asbuilt.model.TransientUse;
import org.asbuilt.model.WirelessProfile;
import org.asbuilt.path.Connectivity;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Radio;

/**
 * The claim that a site, zone or system is isolated ("air-gapped"), held against the record. Source: requirements P4-07.
 *
 * @param scope what is said to be isolated
 * @param claim the claim; empty if nobody claims it
 * @param missing what a claim has to say and this one does not
 * @param contradictions what speaks against it
 */
public record Isolated(
        Id scope, Optional<IsolationClaim> claim, List<Missing> missing, List<Contradiction> contradictions) {
    /** Copies the lists. */
    public Isolated {
        missing = List.copyOf(missing);
        contradictions = List.copyOf(contradictions);
    }

    /** What a claim has to say. */
    public enum Missing {
        /** When it was found to be so. */
        DATE,
        /** How it was found. */
        METHOD,
        /** Where the evidence is. */
        EVIDENCE,
        /** How removable media are kept out or checked. */
        REMOVABLE_MEDIA
    }

    /** Whether it is said to be isolated, and the record says otherwise. */
    public boolean isContradicted() {
        return claim.flatMap(IsolationClaim::isolated).orElse(false) && !contradictions.isEmpty();
    }

    /** All sites, zones and systems of which somebody says whether they are isolated, by id. */
    public static List<Isolated> all(Connectivity graph) {
        return Stream.of(Kind.SITE, Kind.ZONE, Kind.SYSTEM)
                .flatMap(kind -> graph.around().subjects(kind).stream())
                .filter(subject -> subject.facet(IsolationClaim.class).isPresent())
                .map(Subject::id)
                .sorted()
                .map(id -> of(graph, id))
                .toList();
    }

    /**
     * Holds a claim against the record.
     *
     * @param scope a site, zone or system
     * @throws org.asbuilt.model.InvalidValue if it is something else
     */
    public static Isolated of(Connectivity graph, Id scope) {
        Circumstances around = graph.around();
        Optional<IsolationClaim> claim = around.subject(scope).flatMap(subject -> subject.facet(IsolationClaim.class));
        Set<Id> inside = Crossings.inside(graph, scope);
        Set<Contradiction> found = new TreeSet<>();
        for (Crossing crossing : Crossings.into(graph, scope)) {
            if (!crossing.refused()) {
                found.add(new Contradiction(sort(crossing, around), crossing.carrier(), crossing.beyond()));
            }
        }
        inside.stream().flatMap(id -> around.subject(id).stream()).forEach(subject -> within(subject, found));
        used(scope, around, found);
        touching(inside, around, found);
        return new Isolated(scope, claim, claim.map(Isolated::missing).orElse(List.of()), List.copyOf(found));
    }

    private static List<Missing> missing(IsolationClaim claim) {
        List<Missing> missing = new ArrayList<>();
        if (claim.claimed().isEmpty()) {
            missing.add(Missing.DATE);
        }
        if (claim.methods().isEmpty()) {
            missing.add(Missing.METHOD);
        }
        if (claim.evidence().isEmpty()) {
            missing.add(Missing.EVIDENCE);
        }
        if (claim.removableMedia().isEmpty()) {
            missing.add(Missing.REMOVABLE_MEDIA);
        }
        return missing;
    }

    private static Contradiction.Sort sort(Crossing crossing, Circumstances around) {
        boolean media = around.subject(crossing.carrier())
                .flatMap(path -> path.facet(RemoteAccess.class))
                .flatMap(RemoteAccess::method)
                .filter(AccessMethod.REMOVABLE_MEDIA::equals)
                .isPresent();
        if (media) {
            return Contradiction.Sort.REMOVABLE_MEDIA;
        }
        if (crossing.outOfBand()) {
            return Contradiction.Sort.OUT_OF_BAND;
        }
        return switch (crossing.sort()) {
            case CONNECTION, OPEN_END -> Contradiction.Sort.CONNECTION;
            case ACCESS_PATH -> Contradiction.Sort.ACCESS_PATH;
            case NETWORK_OUTSIDE -> Contradiction.Sort.NETWORK_OUTSIDE;
            case MAY_LEAD_OUTSIDE -> Contradiction.Sort.MAY_LEAD_OUTSIDE;
        };
    }

    private static void within(Subject subject, Set<Contradiction> into) {
        Optional<AssetRole> role = subject.facet(AssetRole.class);
        Optional<AssetClass> assetClass = role.flatMap(AssetRole::assetClass);
        boolean comes = assetClass.filter(AssetClass.TRANSIENT_LAPTOP::equals).isPresent()
                || role.map(one -> one.flags().contains(AssetFlag.TRANSIENT)).orElse(false)
                || subject.facet(TransientUse.class).isPresent();
        if (comes) {
            into.add(new Contradiction(Contradiction.Sort.TRANSIENT_DEVICE, subject.id(), true));
        }
        Optional<WirelessProfile> wireless = subject.facet(WirelessProfile.class);
        if (Radio.has(subject)) {
            into.add(new Contradiction(
                    Contradiction.Sort.WIRELESS,
                    subject.id(),
                    wireless.flatMap(WirelessProfile::beyondPerimeter).orElse(true)));
        }
    }

    /** Devices from elsewhere that are allowed there or have been there. */
    private static void used(Id scope, Circumstances around, Set<Contradiction> into) {
        Id where = around.subject(scope).map(Subject::id).orElse(scope);
        for (Subject asset : around.subjects(Kind.ASSET)) {
            boolean there = asset.facet(TransientUse.class).stream()
                    .flatMap(use -> Stream.of(use.permittedZones(), use.usedIn()))
                    .flatMap(Collection::stream)
                    .flatMap(zone -> around.subject(zone).stream())
                    .anyMatch(zone -> around.whereabouts().of(zone).isIn(where));
            if (there) {
                into.add(new Contradiction(Contradiction.Sort.TRANSIENT_DEVICE, asset.id(), true));
            }
        }
    }

    /** Connections of what is inside, both ends or one, that go by radio or are carried on removable media. */
    private static void touching(Set<Id> inside, Circumstances around, Set<Contradiction> into) {
        inside.stream()
                .flatMap(asset -> around.connections(asset).stream())
                .distinct()
                .sorted(Comparator.comparing(Subject::id))
                .forEach(connection -> connection
                        .facet(Traffic.class)
                        .flatMap(Traffic::medium)
                        .ifPresent(medium -> {
                            if (medium == Medium.REMOVABLE_MEDIA) {
                                into.add(new Contradiction(Contradiction.Sort.REMOVABLE_MEDIA, connection.id(), true));
                            } else if (medium.isWireless()) {
                                into.add(new Contradiction(Contradiction.Sort.WIRELESS, connection.id(), true));
                            }
                        }));
    }
}
