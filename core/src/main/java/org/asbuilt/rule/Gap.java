package org.asbuilt.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AccessMethod;
import org.asbuilt.model.AssetClass;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.RemoteAccess;
import org.asbuilt.model.Traffic;
import org.asbuilt.model.TransientUse;
import org.asbuilt.model.WirelessProfile;
import org.asbuilt.validation.Circumstances;

/**
 * Something that leads into a place.
 *
 * @param by what it is
 * @param words how it leads in
 */
record Gap(Id by, String words) {
    private static final Set<AssetClass> LINES =
            Set.of(AssetClass.CELLULAR_GATEWAY, AssetClass.SATELLITE_TERMINAL, AssetClass.RADIO, AssetClass.VPN_SERVER);

    /** All that leads into a zone, a system or a site, as the record has it. */
    static List<Gap> into(Id place, Circumstances around) {
        List<Subject> assets = around.subjects(Kind.ASSET).stream()
                .filter(asset -> around.whereabouts().of(asset).isIn(place))
                .toList();
        Set<Id> inside = assets.stream().map(Subject::id).collect(Collectors.toSet());
        List<Gap> gaps = new ArrayList<>();
        assets.stream()
                .flatMap(asset -> around.connections(asset.id()).stream())
                .distinct()
                .filter(connection -> leaves(connection, inside, place, around))
                .forEach(connection -> gaps.add(new Gap(
                        connection.id(),
                        (connection
                                                .facet(Traffic.class)
                                                .filter(Traffic::isCarried)
                                                .isPresent()
                                        ? "the way by removable media "
                                        : "the connection ")
                                + Words.connection(connection, around))));
        around.subjects(Kind.ACCESS_PATH).stream()
                .filter(path -> path.facet(RemoteAccess.class).stream()
                        .flatMap(access -> access.destinations().stream())
                        .anyMatch(inside::contains))
                .forEach(path -> gaps.add(new Gap(path.id(), way(path) + path.name())));
        around.subjects(Kind.ASSET).stream()
                .filter(Classes::isTransient)
                .filter(device -> inside.contains(device.id()) || comesTo(device, place, around))
                .forEach(device -> gaps.add(new Gap(device.id(), "the transient device " + device.name())));
        assets.stream()
                .filter(asset -> asset.facet(WirelessProfile.class)
                        .flatMap(WirelessProfile::beyondPerimeter)
                        .orElse(false))
                .forEach(asset -> gaps.add(
                        new Gap(asset.id(), "the wireless " + asset.name() + " that reaches beyond the perimeter")));
        assets.stream()
                .filter(asset -> Classes.of(asset).filter(LINES::contains).isPresent())
                .forEach(asset -> gaps.add(new Gap(asset.id(), "the way out of band " + asset.name())));
        return List.copyOf(gaps);
    }

    private static boolean leaves(Subject connection, Set<Id> inside, Id place, Circumstances around) {
        return connection.facet(Link.class).stream()
                .flatMap(link -> Stream.concat(link.source().stream(), link.destination().stream()))
                .filter(end -> !inside.contains(end))
                .flatMap(end -> around.subject(end).stream())
                .anyMatch(end -> !inside.contains(end.id())
                        && !around.whereabouts().of(end).isIn(place));
    }

    private static String way(Subject path) {
        return path.facet(RemoteAccess.class)
                        .flatMap(RemoteAccess::method)
                        .filter(AccessMethod.REMOVABLE_MEDIA::equals)
                        .isPresent()
                ? "the way by removable media "
                : "the access path ";
    }

    private static boolean comesTo(Subject device, Id place, Circumstances around) {
        return device.facet(TransientUse.class).stream()
                .flatMap(use -> Stream.concat(use.permittedZones().stream(), use.usedIn().stream()))
                .flatMap(zone -> around.subject(zone).stream())
                .anyMatch(zone -> around.whereabouts().of(zone).isIn(place));
    }
}
