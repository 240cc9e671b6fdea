package org.asbuilt.path;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.ConduitProfile;
import org.asbuilt.model.Id;
import org.asbuilt.model.PathControl;
import org.asbuilt.model.RemoteAccess;
import org.asbuilt.model.ZoneType;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Standing;

/** Finds what stands between two nodes. */
final class Boundaries {
    private final Circumstances around;

    Boundaries(Circumstances around) {
        this.around = around;
    }

    /**
     * What stands between.
     *
     * @param path the access path that the step comes out of, if it does
     */
    Boundary between(Id from, Id to, Optional<RemoteAccess> path) {
        Optional<Standing> near = around.zoning().standing(from);
        Optional<Standing> far = around.zoning().standing(to);
        Optional<Id> one = near.flatMap(Standing::zone);
        Optional<Id> other = far.flatMap(Standing::zone);
        boolean crosses = one.isPresent() && other.isPresent() && !one.equals(other);
        List<Subject> conduits = crosses ? conduits(one.get(), other.get()) : List.of();
        List<Boundary.Control> controls = new ArrayList<>();
        conduits.forEach(conduit -> addOf(conduit, controls));
        far.ifPresent(standing -> add(standing, crosses, controls));
        path.ifPresent(access -> add(from, access, controls));
        return new Boundary(controls, crosses && conduits.isEmpty() && !encloses(one.get(), other.get()));
    }

    /** The conduits between where two ends stand. */
    List<Subject> conduitsOf(Id from, Id to) {
        Optional<Id> one = around.zoning().standing(from).flatMap(Standing::zone);
        Optional<Id> other = around.zoning().standing(to).flatMap(Standing::zone);
        return one.isPresent() && other.isPresent() && !one.equals(other)
                ? conduits(one.get(), other.get())
                : List.of();
    }

    /** The conduits that join two zones, or zones around them, by id. */
    List<Subject> conduits(Id one, Id other) {
        Set<Id> near = new HashSet<>(around.zoning().chain(one));
        Set<Id> far = new HashSet<>(around.zoning().chain(other));
        Set<Id> shared = new HashSet<>(near);
        shared.retainAll(far);
        near.removeAll(shared);
        far.removeAll(shared);
        return near.stream()
                .flatMap(zone -> around.conduits(zone).stream())
                .distinct()
                .filter(conduit -> zones(conduit).stream().anyMatch(far::contains))
                .sorted(Comparator.comparing(Subject::id))
                .toList();
    }

    private boolean encloses(Id one, Id other) {
        return around.zoning().chain(one).contains(other)
                || around.zoning().chain(other).contains(one);
    }

    private Set<Id> zones(Subject conduit) {
        return conduit.facet(ConduitProfile.class).stream()
                .flatMap(profile -> profile.zones().stream())
                .flatMap(zone -> around.subject(zone).stream())
                .map(Subject::id)
                .collect(Collectors.toSet());
    }

    private void addOf(Subject conduit, List<Boundary.Control> into) {
        into.add(new Boundary.Control(Boundary.Sort.CONDUIT, Optional.of(conduit.id()), conduit.name()));
        conduit.facet(ConduitProfile.class)
                .flatMap(ConduitProfile::enforcedBy)
                .ifPresent(text -> into.add(
                        new Boundary.Control(Boundary.Sort.ENFORCING_DEVICE, Optional.of(conduit.id()), text)));
        conduit.facets(PathControl.class).forEach((name, control) -> {
            Optional<Subject> enforcer = control.enforcedBy().flatMap(around::subject);
            into.add(new Boundary.Control(
                    control.controlKind()
                            .map(kind -> Boundary.Sort.valueOf(kind.name()))
                            .orElse(Boundary.Sort.ENFORCING_DEVICE),
                    enforcer.map(Subject::id).or(() -> Optional.of(conduit.id())),
                    enforcer.map(Subject::name).orElse(name)));
        });
    }

    private static void add(Standing entered, boolean crosses, List<Boundary.Control> into) {
        Subject asset = entered.asset();
        Optional<Boundary.Sort> sort = asset.facet(AssetRole.class)
                .flatMap(AssetRole::assetClass)
                .flatMap(assetClass -> switch (assetClass) {
                    case FIREWALL -> Optional.of(Boundary.Sort.FIREWALL);
                    case DATA_DIODE -> Optional.of(Boundary.Sort.DATA_DIODE);
                    case JUMP_HOST -> Optional.of(Boundary.Sort.JUMP_HOST);
                    case VPN_SERVER -> Optional.of(Boundary.Sort.VPN);
                    default -> Optional.empty();
                });
        sort.or(() -> Optional.of(Boundary.Sort.DMZ_BROKER).filter(broker -> crosses && entered.in(ZoneType.DMZ)))
                .ifPresent(kind -> into.add(new Boundary.Control(kind, Optional.of(asset.id()), asset.name())));
    }

    private static void add(Id path, RemoteAccess access, List<Boundary.Control> into) {
        if (access.multiFactor().orElse(false)) {
            into.add(new Boundary.Control(Boundary.Sort.SECOND_FACTOR, Optional.of(path), "a second factor"));
        }
        if (!access.enabled().orElse(true)) {
            into.add(new Boundary.Control(
                    Boundary.Sort.OFF_UNTIL_NEEDED, Optional.of(path), "switched off until it is needed"));
        }
        access.switchOff()
                .ifPresent(text -> into.add(new Boundary.Control(Boundary.Sort.CAN_BE_CUT, Optional.of(path), text)));
    }
}
