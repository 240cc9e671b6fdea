package org.asbuilt.category;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AssetFlag;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Id;
import org.asbuilt.model.IsolationClaim;
import org.asbuilt.model.Kind;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.NetworkType;
import org.asbuilt.model.Proximity;
import org.asbuilt.model.ZoneType;
import org.asbuilt.path.Connectivity;
import org.asbuilt.path.Hop;
import org.asbuilt.path.Nearness;
import org.asbuilt.path.Way;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Standing;

/** How near to networks outside each asset stands, computed from the graph of what is recorded. Source: requirements P3-10. */
public final class Proximities {
    private static final Set<ZoneType> AT_THE_BOUNDARY = EnumSet.of(ZoneType.DMZ);

    private final Circumstances around;
    private final Nearness nearness;

    private Proximities(Connectivity graph) {
        around = graph.around();
        Set<Id> internet = around.subjects(Kind.NETWORK).stream()
                .filter(network -> network.facet(NetworkProfile.class)
                        .flatMap(NetworkProfile::networkType)
                        .filter(NetworkType.INTERNET::equals)
                        .isPresent())
                .map(Subject::id)
                .collect(Collectors.toSet());
        List<Id> business = around.subjects(Kind.ASSET).stream()
                .filter(asset -> around.zoning()
                        .standing(asset.id())
                        .filter(standing -> standing.in(ZoneType.ENTERPRISE))
                        .isPresent())
                .map(Subject::id)
                .toList();
        nearness = Nearness.of(graph, internet, business);
    }

    /** Of a graph. */
    public static Proximities of(Connectivity graph) {
        return new Proximities(graph);
    }

    /** Of an asset. */
    public ProximityFound of(Subject asset) {
        OptionalInt steps = nearness.steps(asset.id());
        Optional<Way> way = nearness.way(asset.id());
        Optional<Standing> standing = around.zoning().standing(asset.id());
        boolean known = nearness.isJoined(asset.id())
                || standing.flatMap(Standing::zone).isPresent()
                || steps.isPresent();
        Proximity byWay = label(asset, steps, way);
        boolean atBoundary = standing.flatMap(Standing::zoneType)
                .filter(AT_THE_BOUNDARY::contains)
                .isPresent();
        Proximity label =
                atBoundary && byWay.compareTo(Proximity.BOUNDARY_OR_DMZ) > 0 ? Proximity.BOUNDARY_OR_DMZ : byWay;
        return new ProximityFound(
                label,
                steps.isPresent() ? Optional.of(steps.getAsInt()) : Optional.empty(),
                way.map(this::boundaries).orElse(0),
                way,
                known,
                why(asset, label, steps, way, atBoundary, known));
    }

    private Proximity label(Subject asset, OptionalInt steps, Optional<Way> way) {
        boolean flagged = asset.facet(AssetRole.class)
                .filter(role -> role.flags().contains(AssetFlag.INTERNET_EXPOSED))
                .isPresent();
        if (flagged || (steps.isPresent() && steps.getAsInt() == 0)) {
            return Proximity.INTERNET_FACING;
        }
        if (steps.isEmpty()) {
            return claim(asset).isPresent() ? Proximity.ISOLATED_VERIFIED : Proximity.INTERIOR;
        }
        if (steps.getAsInt() == 1) {
            return way.filter(known -> isInternet(known.from())).isPresent()
                    ? Proximity.INTERNET_FACING
                    : Proximity.BOUNDARY_OR_DMZ;
        }
        return steps.getAsInt() == 2 ? Proximity.ADJACENT_TO_BOUNDARY : Proximity.INTERIOR;
    }

    private boolean isInternet(Id entry) {
        return around.subject(entry)
                .flatMap(network -> network.facet(NetworkProfile.class))
                .flatMap(NetworkProfile::networkType)
                .filter(NetworkType.INTERNET::equals)
                .isPresent();
    }

    /** A claim that where it stands is isolated, with what shows it; without that it is only said. */
    private Optional<Subject> claim(Subject asset) {
        return around.whereabouts()
                .of(asset)
                .all()
                .flatMap(place -> around.subject(place).stream())
                .filter(place -> place.facet(IsolationClaim.class)
                        .filter(claim -> claim.isolated().orElse(false)
                                && claim.evidence().isPresent()
                                && claim.claimed().isPresent())
                        .isPresent())
                .findFirst();
    }

    private int boundaries(Way way) {
        return (int) way.hops().stream().filter(this::crosses).count();
    }

    private boolean crosses(Hop hop) {
        Optional<Id> from = around.zoning().standing(hop.from()).flatMap(Standing::zone);
        Optional<Id> to = around.zoning().standing(hop.to()).flatMap(Standing::zone);
        return !from.equals(to) && (from.isPresent() || to.isPresent());
    }

    private String why(
            Subject asset, Proximity label, OptionalInt steps, Optional<Way> way, boolean atBoundary, boolean known) {
        if (!known) {
            return "neither a connection of " + asset.name() + " nor its zone is recorded";
        }
        if (label == Proximity.ISOLATED_VERIFIED) {
            return "nothing recorded leads there, and "
                    + claim(asset).orElse(asset).name() + " was found to be isolated";
        }
        if (way.isEmpty()) {
            return steps.isPresent()
                    ? "it counts as outside itself, or is reached from there"
                    : atBoundary ? "it stands in a demilitarised zone" : "nothing recorded leads there from outside";
        }
        return Stream.concat(
                        Stream.of(way.get().from()), way.get().hops().stream().map(Hop::to))
                .map(around::name)
                .collect(Collectors.joining(" - "));
    }
}
