package org.asbuilt.validation;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AssetClass;
import org.asbuilt.model.AssetFlag;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.KnownUnknown;
import org.asbuilt.model.Link;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.RemoteAccess;
import org.asbuilt.model.ZoneProfile;
import org.asbuilt.model.ZoneType;

/** What is joined to the outside of the plant, and what third parties reach. Source: requirements G-12. */
final class Exposure {
    private static final Set<ZoneType> OUTSIDE = Set.of(ZoneType.EXTERNAL, ZoneType.THIRD_PARTY);
    private static final Set<AssetClass> GATES = Set.of(
            AssetClass.VPN_SERVER,
            AssetClass.CELLULAR_GATEWAY,
            AssetClass.SATELLITE_TERMINAL,
            AssetClass.CLOUD_SERVICE,
            AssetClass.JUMP_HOST);

    private final Circumstances around;
    private final Once<Set<Id>> reached;
    private final Once<Set<Id>> outside;

    Exposure(Circumstances around) {
        this.around = around;
        reached = Once.of(this::reached);
        outside = Once.of(() -> around.subjects(Kind.ASSET).parallelStream()
                .filter(this::isOutside)
                .map(Subject::id)
                .collect(Collectors.toSet()));
    }

    /** Whether a subject is, or leads to, the outside. */
    boolean isExternal(Subject subject) {
        return switch (subject.kind()) {
            case ASSET -> outside.get().contains(subject.id()) || isGate(subject);
            case CONNECTION ->
                subject.facet(Link.class).stream()
                        .flatMap(link -> Stream.concat(link.source().stream(), link.destination().stream()))
                        .anyMatch(end -> end.kind() == Kind.THIRD_PARTY
                                || outside.get().contains(end)
                                || around.zoning()
                                        .standing(end)
                                        .filter(Standing::beyond)
                                        .isPresent());
            case ACCESS_PATH, THIRD_PARTY -> true;
            case UNKNOWN ->
                subject.facet(KnownUnknown.class)
                        .flatMap(KnownUnknown::external)
                        .orElse(false);
            case ZONE -> isOutsideZone(subject);
            default -> false;
        };
    }

    /** Whether a third party reaches a subject. */
    boolean isReached(Subject subject) {
        return subject.kind() == Kind.ACCESS_PATH
                || reached.get().contains(subject.id())
                || subject.facet(Link.class)
                        .flatMap(Link::destination)
                        .filter(reached.get()::contains)
                        .isPresent();
    }

    private boolean isOutside(Subject asset) {
        return around.zone(asset)
                        .flatMap(around::subject)
                        .filter(Exposure::isOutsideZone)
                        .isPresent()
                || asset.facets(NetworkPort.class).values().stream()
                        .flatMap(port -> port.addresses().stream())
                        .anyMatch(Reserved::isPublic);
    }

    private static boolean isGate(Subject asset) {
        Optional<AssetRole> role = asset.facet(AssetRole.class);
        return role.flatMap(AssetRole::assetClass).filter(GATES::contains).isPresent()
                || role.map(AssetRole::flags)
                        .orElse(java.util.Collections.emptySortedSet())
                        .contains(AssetFlag.INTERNET_EXPOSED);
    }

    private static boolean isOutsideZone(Subject zone) {
        return zone.facet(ZoneProfile.class)
                .flatMap(ZoneProfile::zoneType)
                .filter(OUTSIDE::contains)
                .isPresent();
    }

    private Set<Id> reached() {
        Set<Id> reached = new HashSet<>();
        around.subjects(Kind.ACCESS_PATH)
                .forEach(path ->
                        path.facet(RemoteAccess.class).ifPresent(access -> reached.addAll(access.destinations())));
        return reached;
    }
}
