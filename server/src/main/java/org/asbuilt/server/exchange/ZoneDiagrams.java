package org.asbuilt.server.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.category.Axis;
import org.asbuilt.category.CriticalitySpread;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AssetClass;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.ConduitProfile;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.PathControl;
import org.asbuilt.model.Placement;
import org.asbuilt.model.PurdueLevel;
import org.asbuilt.model.Rating;
import org.asbuilt.model.ZoneProfile;
import org.asbuilt.server.diagram.Diagram;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Rivals;

/** What is drawn of zones, conduits, assets and connections, and where it is cut. */
final class ZoneDiagrams {
    static final int MOST_BOXES = 250;
    static final int MOST_LINES = 150;
    static final int MOST_ZONES = 150;
    private static final String NO_LEVEL = "Level not known";
    private static final Comparator<Subject> BY_NAME =
            Comparator.comparing(Subject::name).thenComparing(Subject::id);

    private final Selection selection;
    private final Circumstances known;
    private final CriticalitySpread criticality;
    private final List<Subject> zones;
    private final Nesting nesting;
    private final Map<Optional<Id>, List<Subject>> byZone = new HashMap<>();
    private final Map<Id, List<Subject>> byEnd = new HashMap<>();

    /**
     * Of a part of a plant.
     *
     * @param known what is known beside it, with what sources dispute
     * @param criticality how critical everything is with all that depends on it
     */
    ZoneDiagrams(Selection selection, Circumstances known, CriticalitySpread criticality) {
        this.selection = selection;
        this.known = known;
        this.criticality = criticality;
        nesting = new Nesting(selection);
        // What encloses stands before what it encloses, and that beside it.
        zones = selection
                .of(Kind.ZONE)
                .sorted(Comparator.comparing(nesting::sorted).thenComparing(Subject::id))
                .toList();
        selection
                .within(Kind.ASSET)
                .sorted(BY_NAME)
                .forEach(asset -> byZone.computeIfAbsent(
                                around(asset).flatMap(selection::subject).map(Subject::id), zone -> new ArrayList<>())
                        .add(asset));
        selection
                .of(Kind.CONNECTION)
                .forEach(connection -> ends(connection)
                        .distinct()
                        .forEach(end -> byEnd.computeIfAbsent(end, id -> new ArrayList<>())
                                .add(connection)));
    }

    /** All of them: the zones, then each zone, then what stands in none. */
    List<Diagram> all() {
        List<Diagram> diagrams = new ArrayList<>();
        diagrams.add(overview());
        sheets().limit(MOST_ZONES).forEach(zone -> diagrams.add(inside(Optional.of(zone))));
        if (!assets(Optional.empty()).isEmpty()) {
            diagrams.add(inside(Optional.empty()));
        }
        return diagrams;
    }

    /** The zones that have a sheet of their own: those in which something stands. */
    private Stream<Subject> sheets() {
        return zones.stream().filter(zone -> !assets(Optional.of(zone)).isEmpty());
    }

    private Diagram overview() {
        List<Diagram.Row> rows = rows(zones.stream().limit(MOST_BOXES).toList(), this::level, this::zone);
        List<Subject> conduits = selection.of(Kind.CONDUIT).sorted(BY_NAME).toList();
        List<String> notes = new ArrayList<>();
        if (zones.isEmpty()) {
            notes.add("No zone is recorded in what was asked for.");
        }
        safetyNotSaid(notes);
        tooMany(zones.size(), MOST_BOXES, "zones", notes);
        tooMany(conduits.size(), MOST_LINES, "conduits", notes);
        if (sheets().count() > MOST_ZONES) {
            notes.add("Only the first " + MOST_ZONES
                    + " zones have a sheet of their own: ask for the others one by one.");
        }
        return new Diagram(
                "Zones and conduits",
                rows,
                conduits.stream().limit(MOST_LINES).map(this::conduit).toList(),
                "Conduits",
                notes);
    }

    private static void tooMany(int there, int most, String what, List<String> notes) {
        if (there > most) {
            notes.add("Only the first " + most + " of " + there + " " + what
                    + " are drawn; the registers have all of them.");
        }
    }

    private Diagram.Box zone(Subject zone) {
        Optional<ZoneProfile> profile = zone.facet(ZoneProfile.class);
        int assets = assets(Optional.of(zone)).size();
        List<Subject> within = nesting.within(zone);
        long more = within.stream()
                .mapToLong(inner -> assets(Optional.of(inner)).size())
                .sum();
        String type = told(
                        zone, profile.flatMap(ZoneProfile::zoneType).map(ZoneDiagrams::words), "zoneProfile.zoneType")
                .orElse("type not known");
        return new Diagram.Box(
                zone.id().value(),
                zone.name(),
                List.of(
                        type + ", SL-T "
                                + told(
                                                zone,
                                                profile.flatMap(ZoneProfile::targetLevel)
                                                        .map(String::valueOf),
                                                "zoneProfile.targetLevel")
                                        .orElse("not known"),
                        (assets == 1 ? "1 asset" : assets + " assets")
                                + (within.isEmpty() ? "" : ", and " + more + " in the zones within"),
                        around(zone).map(id -> "within " + selection.name(id)).orElse("")),
                type.contains("safety") || assets(Optional.of(zone)).stream().anyMatch(ZoneDiagrams::isSafety),
                nesting.frames(zone).stream().map(Id::value).toList());
    }

    private static boolean isSafety(Subject asset) {
        Optional<AssetRole> role = asset.facet(AssetRole.class);
        return role.flatMap(AssetRole::safetyRelated).orElse(false) || isSafetyController(role);
    }

    /** A safety controller is there for safety, whether or not somebody has marked it so. */
    private static boolean isSafetyController(Optional<AssetRole> role) {
        return role.flatMap(AssetRole::assetClass)
                .filter(AssetClass.SAFETY_CONTROLLER::equals)
                .isPresent();
    }

    /** An edge that is not heavy is not to be read as "no safety" where nobody has said so. */
    private void safetyNotSaid(List<String> notes) {
        List<Subject> all = byZone.values().stream().flatMap(List::stream).toList();
        long unsaid = all.stream()
                .map(asset -> asset.facet(AssetRole.class))
                .filter(role -> role.flatMap(AssetRole::safetyRelated).isEmpty() && !isSafetyController(role))
                .count();
        if (unsaid > 0) {
            notes.add("Of " + unsaid + " of " + all.size()
                    + " assets nobody has said whether safety depends on them: a thin edge"
                    + " does not tell that it does not.");
        }
    }

    private Diagram.Line conduit(Subject conduit) {
        List<Id> zones = conduit.facet(ConduitProfile.class).stream()
                .flatMap(profile -> profile.zones().stream())
                .toList();
        String devices = conduit.facets(PathControl.class).values().stream()
                .flatMap(control -> control.enforcedBy().stream())
                .map(selection::name)
                .distinct()
                .collect(Collectors.joining(", "));
        Optional<String> enforced = Optional.of(devices)
                .filter(names -> !names.isEmpty())
                .or(() -> conduit.facet(ConduitProfile.class).flatMap(ConduitProfile::enforcedBy));
        return new Diagram.Line(
                zones.stream().map(Id::value).toList(),
                conduit.name() + ", by " + enforced.orElse("not known"),
                zones.isEmpty()
                        ? "its zones are not known"
                        : zones.stream().map(selection::name).collect(Collectors.joining(" \u2013 ")),
                enforced.isEmpty(),
                false);
    }

    private Diagram inside(Optional<Subject> zone) {
        List<Subject> assets = assets(zone);
        List<Subject> drawn = assets.stream().limit(MOST_BOXES).toList();
        Set<Id> here = drawn.stream().map(Subject::id).collect(Collectors.toSet());
        List<Subject> connections = here.stream()
                .flatMap(id -> byEnd.getOrDefault(id, List.of()).stream())
                .distinct()
                .sorted(BY_NAME)
                .toList();
        List<String> notes = new ArrayList<>();
        tooMany(assets.size(), MOST_BOXES, "assets", notes);
        tooMany(connections.size(), MOST_LINES, "connections", notes);
        return new Diagram(
                zone.map(one -> "Zone " + one.name()).orElse("Assets in no zone"),
                rows(drawn, asset -> asset.facet(Placement.class).flatMap(Placement::level), this::asset),
                connections.stream().limit(MOST_LINES).map(this::connection).toList(),
                "Connections",
                notes);
    }

    /** What the record says, or what sources claim against each other. */
    private Optional<String> told(Subject subject, Optional<String> said, String path) {
        return said.or(() -> Rivals.said(subject.id(), path, known).map(words -> words.replace('_', ' ')));
    }

    private Diagram.Box asset(Subject asset) {
        Optional<Nameplate> plate = asset.facet(Nameplate.class);
        String make = Stream.of(
                        told(asset, plate.flatMap(Nameplate::manufacturer), "nameplate.manufacturer"),
                        told(asset, plate.flatMap(Nameplate::model), "nameplate.model"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        String addresses = asset.facets(NetworkPort.class).values().stream()
                .flatMap(port -> port.addresses().stream())
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        return new Diagram.Box(
                asset.id().value(),
                asset.name(),
                List.of(
                        told(
                                        asset,
                                        asset.facet(AssetRole.class)
                                                .flatMap(AssetRole::assetClass)
                                                .map(ZoneDiagrams::words),
                                        "assetRole.assetClass")
                                .orElse("class not known"),
                        make.isEmpty() ? "make not known" : make,
                        told(asset, Optional.of(addresses).filter(all -> !all.isEmpty()), "networkPort.addresses")
                                .orElse("address not known")),
                isSafety(asset) || criticality.rating(asset.id(), Axis.OVERALL).equals(Optional.of(Rating.CRITICAL)));
    }

    private Diagram.Line connection(Subject connection) {
        Link link = connection.facet(Link.class).orElseThrow();
        String from = link.source().map(selection::name).orElse("not known");
        String to = link.destination().map(selection::name).orElse("not known");
        String over = Stream.of(
                        link.protocol(),
                        link.transport().map(ZoneDiagrams::words),
                        link.port().map(String::valueOf))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        boolean named = !connection.name().equals(connection.id().value());
        return new Diagram.Line(
                Stream.of(link.source(), link.destination())
                        .map(end -> end.map(Id::value).orElse(""))
                        .toList(),
                (named ? connection.name() + ", " : "") + (over.isEmpty() ? "protocol not known" : over),
                from + " \u2192 " + to,
                false,
                true);
    }

    private static Stream<Id> ends(Subject connection) {
        return connection.facet(Link.class).stream()
                .flatMap(link -> Stream.concat(link.source().stream(), link.destination().stream()));
    }

    /** Without a zone, the assets that are in none. */
    private List<Subject> assets(Optional<Subject> zone) {
        return byZone.getOrDefault(zone.map(Subject::id), List.of());
    }

    private static Optional<Id> around(Subject subject) {
        return subject.facet(Placement.class).flatMap(Placement::zone);
    }

    /** The level of a zone; if none is said, the lowest of its assets; if it has none, of the zones within it. */
    private Optional<PurdueLevel> level(Subject zone) {
        return ofItself(zone)
                .or(() -> nesting.within(zone).stream()
                        .flatMap(inner -> ofItself(inner).stream())
                        .min(Comparator.naturalOrder()));
    }

    private Optional<PurdueLevel> ofItself(Subject zone) {
        return said(zone)
                .or(() -> assets(Optional.of(zone)).stream()
                        .flatMap(asset -> said(asset).stream())
                        .min(Comparator.naturalOrder()));
    }

    private static Optional<PurdueLevel> said(Subject subject) {
        return subject.facet(Placement.class).flatMap(Placement::level);
    }

    private static List<Diagram.Row> rows(
            List<Subject> subjects,
            java.util.function.Function<Subject, Optional<PurdueLevel>> level,
            java.util.function.Function<Subject, Diagram.Box> box) {
        TreeMap<PurdueLevel, List<Diagram.Box>> byLevel = new TreeMap<>(Comparator.reverseOrder());
        List<Diagram.Box> unknown = new ArrayList<>();
        for (Subject subject : subjects) {
            level.apply(subject)
                    .ifPresentOrElse(
                            found -> byLevel.computeIfAbsent(found, key -> new ArrayList<>())
                                    .add(box.apply(subject)),
                            () -> unknown.add(box.apply(subject)));
        }
        List<Diagram.Row> rows = new ArrayList<>();
        byLevel.forEach(
                (found, boxes) -> rows.add(new Diagram.Row("Level " + found.text() + " " + found.title(), boxes)));
        if (!unknown.isEmpty()) {
            rows.add(new Diagram.Row(NO_LEVEL, unknown));
        }
        return rows;
    }

    private static String words(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
