package org.asbuilt.server.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.asbuilt.ledger.Checkpoint;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Communication;
import org.asbuilt.model.ConduitProfile;
import org.asbuilt.model.Criticality;
import org.asbuilt.model.Custody;
import org.asbuilt.model.Facet;
import org.asbuilt.model.FunctionProfile;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.Part;
import org.asbuilt.model.PersonProfile;
import org.asbuilt.model.Placement;
import org.asbuilt.model.Platform;
import org.asbuilt.model.RemoteAccess;
import org.asbuilt.model.Responsibility;
import org.asbuilt.model.Shape;
import org.asbuilt.model.SiteProfile;
import org.asbuilt.model.ThirdPartyProfile;
import org.asbuilt.model.Tlp;
import org.asbuilt.model.ZoneProfile;
import org.asbuilt.reconcile.Item;
import org.asbuilt.server.view.Shown;
import org.asbuilt.validation.Background;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Standing;

/**
 * What responders need of the record when nothing else works, as tables. It is a pure function of what it is given: whoever may see less
 * gives a snapshot that holds less. Source: requirements S-08, R-16; S-09 for the times.
 *
 * @param label the Traffic Light Protocol label
 * @param plantTime the moment of the plant
 * @param written when it was made, by the record's clock
 * @param commit the number of the newest commit in it
 * @param checkpoint the signed end of the record
 * @param sections the tables
 */
record IncidentSheet(
        Tlp label,
        Instant plantTime,
        Instant written,
        long commit,
        Optional<Checkpoint> checkpoint,
        List<Section> sections) {

    /** Copies. */
    IncidentSheet {
        sections = List.copyOf(sections);
    }

    /**
     * A table.
     *
     * @param title what it lists
     * @param header the names of the columns, the name of the subject first
     * @param rows the rows, a text for each column
     */
    record Section(String title, List<String> header, List<List<String>> rows) {
        /** Copies. */
        Section {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    private record Column(String title, Class<? extends Facet> facet, String part) {}

    private static final List<Column> ASSET = List.of(
            new Column("Addresses", NetworkPort.class, "addresses"),
            new Column("Host name", Communication.class, "hostname"),
            new Column("MAC", NetworkPort.class, "mac"),
            new Column("Manufacturer", Nameplate.class, "manufacturer"),
            new Column("Model", Nameplate.class, "model"),
            new Column("Serial number", Nameplate.class, "serialNumber"),
            new Column("Operating system", Platform.class, "operatingSystem"),
            new Column("Firmware", Platform.class, "firmwareVersion"),
            new Column("Criticality", Criticality.class, "overall"),
            new Column("Location", Placement.class, "location"),
            new Column("System", Placement.class, "system"),
            new Column("Owner", Custody.class, "owner"),
            new Column("Expert", Custody.class, "expert"));
    private static final List<Column> LINK = List.of(
            new Column("From", Link.class, "source"),
            new Column("To", Link.class, "destination"),
            new Column("Protocol", Link.class, "protocol"),
            new Column("Transport", Link.class, "transport"),
            new Column("Port", Link.class, "port"),
            new Column("Purpose", Link.class, "purpose"));

    /** The sheet of a snapshot. */
    static IncidentSheet of(Snapshot whole, Instant now, Optional<Checkpoint> checkpoint, List<Item> open, Tlp label) {
        Snapshot plant = whole.at(now);
        Tables tables = new Tables(plant);
        Circumstances around = Circumstances.of(plant, now, Background.NONE);
        Predicate<Subject> external = connection -> connection
                .facet(Link.class)
                .flatMap(around.zoning()::ends)
                .filter(ends -> ends.oneIs(Standing::outside))
                .isPresent();
        List<Section> sections = new ArrayList<>();
        sections.add(tables.table(
                "Persons",
                Kind.PERSON,
                subject -> true,
                List.of(
                        new Column("Contact", PersonProfile.class, "contact"),
                        new Column("Position", PersonProfile.class, "jobTitle"),
                        new Column("Employer", PersonProfile.class, "employer"))));
        sections.add(tables.table(
                "Roles",
                Kind.RESPONSIBILITY,
                subject -> true,
                List.of(
                        new Column("Role", Responsibility.class, "role"),
                        new Column("Holder", Responsibility.class, "holder"),
                        new Column("Deputy", Responsibility.class, "deputy"))));
        sections.add(tables.table(
                "Points of isolation: remote access",
                Kind.ACCESS_PATH,
                tables.has(RemoteAccess.class, "switchOff"),
                List.of(
                        new Column("How to switch it off", RemoteAccess.class, "switchOff"),
                        new Column("Third party", RemoteAccess.class, "thirdParty"))));
        sections.add(tables.table(
                "Points of isolation: conduits",
                Kind.CONDUIT,
                tables.has(ConduitProfile.class, "enforcedBy"),
                List.of(
                        new Column("Enforced by", ConduitProfile.class, "enforcedBy"),
                        new Column("Zones", ConduitProfile.class, "zones"))));
        sections.add(tables.table("Connections to the outside", Kind.CONNECTION, external, LINK));
        sections.add(tables.table(
                "Access paths",
                Kind.ACCESS_PATH,
                subject -> true,
                List.of(
                        new Column("Third party", RemoteAccess.class, "thirdParty"),
                        new Column("To", RemoteAccess.class, "destinations"),
                        new Column("Method", RemoteAccess.class, "method"),
                        new Column("Enabled by default", RemoteAccess.class, "enabled"),
                        new Column("Multi-factor authentication", RemoteAccess.class, "multiFactor"))));
        sections.add(tables.table(
                "Third parties",
                Kind.THIRD_PARTY,
                subject -> true,
                List.of(
                        new Column("Contact", ThirdPartyProfile.class, "contact"),
                        new Column("Services", ThirdPartyProfile.class, "services"),
                        new Column("Contract", ThirdPartyProfile.class, "contract"))));
        sections.add(tables.table(
                "Sites",
                Kind.SITE,
                subject -> true,
                List.of(
                        new Column("Address", SiteProfile.class, "address"),
                        new Column("Time zone", SiteProfile.class, "timeZone"))));
        sections.add(tables.table(
                "Functions",
                Kind.FUNCTION,
                subject -> true,
                List.of(
                        new Column("Essential", FunctionProfile.class, "essential"),
                        new Column("Longest tolerable outage", FunctionProfile.class, "toleratedOutage"),
                        new Column("By hand", FunctionProfile.class, "manualFallback"))));
        sections.add(tables.table(
                "Zones",
                Kind.ZONE,
                subject -> true,
                List.of(
                        new Column("Type", ZoneProfile.class, "zoneType"),
                        new Column("Target security level", ZoneProfile.class, "targetLevel"),
                        new Column("Rationale", ZoneProfile.class, "rationale"))));
        sections.add(tables.table(
                "Conduits",
                Kind.CONDUIT,
                subject -> true,
                List.of(
                        new Column("Zones", ConduitProfile.class, "zones"),
                        new Column("Target security level", ConduitProfile.class, "targetLevel"),
                        new Column("Rationale", ConduitProfile.class, "rationale"))));
        sections.addAll(tables.assetsByZone());
        sections.add(tables.table("Connections", Kind.CONNECTION, external.negate(), LINK));
        sections.add(new Section(
                "Open: what sources say and the record does not, or differently",
                List.of("About", "Matter"),
                open.stream().map(item -> List.of(item.name(), item.sentence())).toList()));
        return new IncidentSheet(label, now, now, plant.commit(), checkpoint, sections);
    }

    /** The label as it stands in header and footer of each page. Source: FIRST TLP 2.0. */
    String labelText() {
        return "TLP:" + label.name().replace('_', '+');
    }

    /** When and of what it is, in lines. */
    List<String> origin() {
        List<String> lines = new ArrayList<>();
        lines.add("The plant as of " + plantTime + " (UTC), as the record had it at " + written
                + " (UTC), after commit " + commit + ".");
        lines.add(checkpoint
                .map(end -> "Checkpoint: " + end.origin() + ", size " + end.size() + ", root "
                        + end.root().hex() + ", signed by " + end.keyId() + ": " + end.signature())
                .orElse("The record has no commit yet."));
        lines.add("What is empty is not known. This sheet does not follow the record: see the date.");
        return lines;
    }

    private record Tables(Snapshot plant) {

        Section table(String title, Kind kind, Predicate<Subject> which, List<Column> columns) {
            return table(title, plant.subjects(kind).filter(which), columns);
        }

        Predicate<Subject> has(Class<? extends Facet> facet, String part) {
            return subject -> !cell(subject, new Column("", facet, part)).isEmpty();
        }

        List<Section> assetsByZone() {
            Map<Optional<Id>, List<Subject>> byZone = new LinkedHashMap<>();
            plant.subjects(Kind.ZONE)
                    .sorted(Comparator.comparing(Subject::name))
                    .forEach(zone -> byZone.put(Optional.of(zone.id()), new ArrayList<>()));
            byZone.put(Optional.empty(), new ArrayList<>());
            plant.subjects(Kind.ASSET).forEach(asset -> {
                Optional<Id> zone = asset.facet(Placement.class)
                        .flatMap(Placement::zone)
                        .flatMap(plant::resolved)
                        .map(Subject::id);
                byZone.computeIfAbsent(zone, fresh -> new ArrayList<>()).add(asset);
            });
            return byZone.entrySet().stream()
                    .map(zone -> table(
                            zone.getKey()
                                    .map(id -> "Assets in " + Shown.name(id, plant))
                                    .orElse("Assets in no zone"),
                            zone.getValue().stream(),
                            ASSET))
                    .toList();
        }

        private Section table(String title, Stream<Subject> subjects, List<Column> columns) {
            return new Section(
                    title,
                    Stream.concat(Stream.of("Name"), columns.stream().map(Column::title))
                            .toList(),
                    subjects.sorted(Comparator.comparing(Subject::name).thenComparing(Subject::id))
                            .map(subject -> Stream.concat(
                                            Stream.of(subject.name()),
                                            columns.stream().map(column -> cell(subject, column)))
                                    .toList())
                            .toList());
        }

        private String cell(Subject subject, Column column) {
            Part part = Shape.of(column.facet()).part(column.part());
            return String.join(
                    ", ",
                    subject.facts().entrySet().stream()
                            .filter(slot -> slot.getKey().facet().equals(part.facet()))
                            .map(slot -> slot.getValue().getLast())
                            .flatMap(fact -> said(fact, part))
                            .distinct()
                            .toList());
        }

        private Stream<String> said(Fact fact, Part part) {
            return Optional.ofNullable(fact.parts().get(part.name())).stream()
                    .flatMap(said -> Shown.values(part, said.values(), plant).stream());
        }
    }
}
