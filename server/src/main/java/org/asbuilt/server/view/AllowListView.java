package org.asbuilt.server.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import org.asbuilt.allow.AllowList;
import org.asbuilt.allow.Allowance;
import org.asbuilt.allow.AllowedService;
import org.asbuilt.allow.Crossing;
import org.asbuilt.allow.Enforcer;
import org.asbuilt.allow.Unwritable;
import org.asbuilt.allow.Writer;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Id;
import org.asbuilt.network.ThreeWay;

/**
 * The allow-list of a conduit or of two zones.
 *
 * @param of what it is of, as it is asked for
 * @param name what people call that
 * @param commit the commit of the record that it was made from
 * @param zones the zones
 * @param allowances what is permitted
 * @param documented the connections that the design asks for
 * @param undocumented the connections that were only seen
 * @param unwritable the connections that no rule can be written for
 * @param enforcers the devices that stand between the zones
 * @param makers for whom it can be written
 */
public record AllowListView(
        String of,
        String name,
        long commit,
        List<Named> zones,
        List<AllowanceView> allowances,
        List<CrossingView> documented,
        List<CrossingView> undocumented,
        List<UnwritableView> unwritable,
        List<EnforcerView> enforcers,
        List<MakerView> makers) {

    /** One permission: each of the sources may open each of the services at each of the destinations. */
    public record AllowanceView(
            Named from,
            Named to,
            List<String> sources,
            List<String> destinations,
            List<String> services,
            List<Named> connections,
            List<String> purposes,
            List<String> owners,
            boolean documented) {}

    /**
     * A connection between the zones.
     *
     * @param standing DOCUMENTED, NEVER_SEEN, UNDOCUMENTED or UNWANTED
     * @param accepted whether it is in the list
     * @param firstSeen when a source saw it first
     * @param lastSeen when a source saw it last
     * @param seenBy the sources that saw it
     * @param stated who says so without a source
     */
    public record CrossingView(
            String id,
            String name,
            String source,
            String destination,
            Named from,
            Named to,
            List<String> addresses,
            List<String> services,
            Optional<String> purpose,
            Optional<String> owner,
            String standing,
            boolean accepted,
            Optional<Instant> firstSeen,
            Optional<Instant> lastSeen,
            List<String> seenBy,
            Optional<String> stated) {}

    /** A connection that no rule can be written for. */
    public record UnwritableView(String id, String name, boolean documented, String why) {}

    /** A device between the zones, and what it calls them. */
    public record EnforcerView(String id, String name, boolean named, Optional<String> maker, List<FaceView> faces) {}

    /** What a device calls a zone. */
    public record FaceView(String zone, String face) {}

    /** Whom it can be written for. */
    public record MakerView(String word, String devices, String faces) {}

    /** The view of a list; what sources say of a connection is asked of the function. */
    public static AllowListView of(
            String of, AllowList list, Snapshot snapshot, Function<Id, List<RecordedClaim>> claims) {
        Function<Id, Named> zone =
                id -> new Named(id.value(), list.scope().zones().getOrDefault(id, id.value()));
        return new AllowListView(
                of,
                list.scope().name(),
                list.commit(),
                list.scope().zones().keySet().stream().map(zone).toList(),
                list.allowances().stream()
                        .map(one -> allowance(one, list, zone))
                        .toList(),
                list.documented().stream()
                        .map(one -> crossing(one, true, zone, claims))
                        .toList(),
                list.undocumented().stream()
                        .map(one -> crossing(one, list.accepted().contains(one.connection()), zone, claims))
                        .toList(),
                list.unwritable().stream().map(AllowListView::unwritable).toList(),
                Enforcer.of(snapshot, list).stream()
                        .map(AllowListView::enforcer)
                        .toList(),
                Writer.all().stream()
                        .map(one -> new MakerView(one.word(), one.devices(), one.faces()))
                        .toList());
    }

    private static AllowanceView allowance(Allowance allowance, AllowList list, Function<Id, Named> zone) {
        List<Crossing> behind = list.permitted().stream()
                .filter(one -> allowance.connections().contains(one.connection()))
                .toList();
        return new AllowanceView(
                zone.apply(allowance.from()),
                zone.apply(allowance.to()),
                allowance.sources().stream()
                        .map(one -> place(one, behind, Crossing::sources, Crossing::sourceName))
                        .toList(),
                allowance.destinations().stream()
                        .map(one -> place(one, behind, Crossing::destinations, Crossing::destinationName))
                        .toList(),
                allowance.services().stream().map(AllowedService::toString).toList(),
                behind.stream()
                        .map(one -> new Named(one.connection().value(), one.name()))
                        .toList(),
                behind.stream()
                        .flatMap(one -> one.purpose().stream())
                        .distinct()
                        .toList(),
                behind.stream().flatMap(one -> one.owner().stream()).distinct().toList(),
                allowance.documented());
    }

    private static String place(
            Cidr range,
            List<Crossing> behind,
            Function<Crossing, SortedSet<Cidr>> ends,
            Function<Crossing, String> name) {
        String address = address(range);
        return behind.stream()
                .filter(one -> ends.apply(one).contains(range))
                .map(name)
                .filter(one -> !one.equals(address))
                .findFirst()
                .map(one -> one + " " + address)
                .orElse(address);
    }

    private static String address(Cidr range) {
        boolean single = range.prefix() == (range.network().isV4() ? 32 : 128);
        return single ? range.network().text() : range.toString();
    }

    private static CrossingView crossing(
            Crossing crossing, boolean accepted, Function<Id, Named> zone, Function<Id, List<RecordedClaim>> claims) {
        List<RecordedClaim> seen = claims.apply(crossing.connection()).stream()
                .filter(claim -> claim.claim().path().toString().equals("threeStates.observed")
                        && claim.claim().value().equals("true"))
                .toList();
        List<Instant> moments = seen.stream()
                .map(claim -> claim.claim().observed().orElse(claim.source().received()))
                .sorted()
                .toList();
        List<String> addresses = new ArrayList<>();
        addresses.add(String.join(
                ", ", crossing.sources().stream().map(AllowListView::address).toList()));
        addresses.add(String.join(
                ", ",
                crossing.destinations().stream().map(AllowListView::address).toList()));
        return new CrossingView(
                crossing.connection().value(),
                crossing.name(),
                crossing.sourceName(),
                crossing.destinationName(),
                zone.apply(crossing.from()),
                zone.apply(crossing.to()),
                addresses,
                crossing.services().stream().map(AllowedService::toString).toList(),
                crossing.purpose(),
                crossing.owner(),
                crossing.standing().name(),
                accepted,
                moments.stream()
                        .min(Comparator.naturalOrder())
                        .or(() -> crossing.observed().since()),
                moments.stream().max(Comparator.naturalOrder()),
                seen.stream()
                        .map(claim -> claim.source().title())
                        .distinct()
                        .sorted()
                        .toList(),
                stated(crossing.observed()));
    }

    private static Optional<String> stated(ThreeWay.Side side) {
        return side.basis().flatMap(basis -> switch (basis) {
            case Basis.Stated said -> Optional.of(said.person());
            case Basis.Decided said -> Optional.of(said.person());
            case Basis.Claimed ignored -> Optional.empty();
            case Basis.Computed ignored -> Optional.empty();
        });
    }

    private static UnwritableView unwritable(Unwritable one) {
        return new UnwritableView(one.connection().value(), one.name(), one.documented(), one.why());
    }

    private static EnforcerView enforcer(Enforcer one) {
        return new EnforcerView(
                one.device().value(),
                one.name(),
                one.named(),
                one.writer(),
                one.faces().entrySet().stream()
                        .map(face -> new FaceView(face.getKey().value(), face.getValue()))
                        .toList());
    }
}
