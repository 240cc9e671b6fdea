package org.asbuilt.server.view;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.asbuilt.collection.SensorView;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.KnownUnknown;
import org.asbuilt.model.SensorProfile;
import org.asbuilt.validation.Circumstances;

/**
 * What of the plant sensors have in view, for people.
 *
 * @param whole the whole plant
 * @param zones zone by zone
 * @param sites site by site
 * @param networks every network with the sensors that watch it
 * @param sensors the sensors
 * @param unknowns what is known to be unknown
 */
public record SensorCoverageView(
        ShareView whole,
        List<ShareView> zones,
        List<ShareView> sites,
        List<NetworkView> networks,
        List<SensorRow> sensors,
        List<UnknownView> unknowns) {

    /** How many assets of a place are in view; the place is empty for assets without one. */
    public record ShareView(Optional<String> place, String name, int assets, int inView) {}

    /** A network and the sensors that watch it; none is a blind spot. */
    public record NetworkView(String id, String name, Optional<String> range, List<Named> sensors) {}

    /** A sensor: where it is attached, and what it cannot see. */
    public record SensorRow(
            String id, String name, Optional<String> vantage, Optional<String> blindSpots, List<Named> networks) {}

    /** Something that is known to be unknown: the question, the plan, and what lies next to it. */
    public record UnknownView(
            String id,
            String name,
            Optional<String> question,
            Optional<String> why,
            Optional<Boolean> external,
            Optional<String> plan,
            Optional<String> reviewDue,
            List<Named> assets,
            List<Named> networks) {}

    /** The view, with names. */
    public static SensorCoverageView of(SensorView view, Circumstances around) {
        return new SensorCoverageView(
                share(view.whole()),
                view.zones().stream().map(SensorCoverageView::share).toList(),
                view.sites().stream().map(SensorCoverageView::share).toList(),
                view.networks().stream()
                        .map(network -> new NetworkView(
                                network.network().value(),
                                network.name(),
                                network.range().map(Cidr::toString),
                                named(network.sensors(), around)))
                        .toList(),
                sorted(around, Kind.SENSOR)
                        .map(sensor -> sensor(sensor, around))
                        .toList(),
                sorted(around, Kind.UNKNOWN)
                        .map(unknown -> unknown(unknown, around))
                        .toList());
    }

    private static java.util.stream.Stream<Subject> sorted(Circumstances around, Kind kind) {
        return around.subjects(kind).stream()
                .sorted(Comparator.comparing(Subject::name).thenComparing(Subject::id));
    }

    private static ShareView share(SensorView.Share share) {
        return new ShareView(share.place().map(Id::value), share.name(), share.assets(), share.inView());
    }

    private static SensorRow sensor(Subject sensor, Circumstances around) {
        Optional<SensorProfile> profile = sensor.facet(SensorProfile.class);
        return new SensorRow(
                sensor.id().value(),
                sensor.name(),
                profile.flatMap(SensorProfile::vantage),
                profile.flatMap(SensorProfile::blindSpots),
                profile.map(known -> named(known.networks(), around)).orElse(List.of()));
    }

    private static UnknownView unknown(Subject unknown, Circumstances around) {
        Optional<KnownUnknown> profile = unknown.facet(KnownUnknown.class);
        return new UnknownView(
                unknown.id().value(),
                unknown.name(),
                profile.flatMap(KnownUnknown::question),
                profile.flatMap(KnownUnknown::why),
                profile.flatMap(KnownUnknown::external),
                profile.flatMap(KnownUnknown::plan),
                profile.flatMap(KnownUnknown::reviewDue).map(String::valueOf),
                profile.map(known -> named(known.assets(), around)).orElse(List.of()),
                profile.map(known -> named(known.networks(), around)).orElse(List.of()));
    }

    private static List<Named> named(Collection<Id> ids, Circumstances around) {
        return ids.stream().map(id -> Named.of(id, around)).toList();
    }
}
