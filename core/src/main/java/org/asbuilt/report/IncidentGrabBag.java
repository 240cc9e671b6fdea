package org.asbuilt.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.asbuilt.category.CriticalitySpread;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.InformationSubType;
import org.asbuilt.model.IsolationExemption;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.LogCollection;
import org.asbuilt.model.Recovery;
import org.asbuilt.reconcile.Item;
import org.asbuilt.thirdparty.oversight.ExternalConnection;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Standing;

/** What responders need when nothing else works. Source: requirements R-16, S-08, questions 60 to 65. */
public record IncidentGrabBag() implements Report {

    /**
     * A column.
     *
     * @param heading what stands above it
     * @param paths the parts that answer it
     */
    private record Of(String heading, List<String> paths) {
        Of(String heading, String path) {
            this(heading, List.of(path));
        }
    }

    private static final String NOBODY_SAID = "Nobody has recorded any. That is not to say that there are none.";
    private static final List<Of> LINK = List.of(
            new Of("From", "link.source"),
            new Of("To", "link.destination"),
            new Of("Protocol", "link.protocol"),
            new Of("Transport", "link.transport"),
            new Of("Port", "link.port"),
            new Of("Purpose", "link.purpose"));
    private static final List<Of> ASSET = List.of(
            new Of("Addresses", "networkPort.addresses"),
            new Of("Host name", "communication.hostname"),
            new Of("MAC", "networkPort.mac"),
            new Of("Manufacturer", "nameplate.manufacturer"),
            new Of("Model", "nameplate.model"),
            new Of("Serial number", "nameplate.serialNumber"),
            new Of("Operating system", "platform.operatingSystem"),
            new Of("Firmware", "platform.firmwareVersion"),
            new Of("Location", "placement.location"),
            new Of("System", "placement.system"),
            new Of("Owner", "custody.owner"),
            new Of("Expert", "custody.expert"));

    @Override
    public String number() {
        return "R-16";
    }

    @Override
    public String title() {
        return "Incident grab bag";
    }

    @Override
    public String purpose() {
        return "Whom to call, what to cut and what not, where the logs and backups are, and everything about the place, on paper.";
    }

    @Override
    public Set<InformationSubType> tells() {
        return Set.of(
                InformationSubType.ASSET_INVENTORY,
                InformationSubType.NETWORK_DIAGRAM,
                InformationSubType.SITE_DETAILS,
                InformationSubType.STAKEHOLDERS,
                InformationSubType.PERSONNEL_RECORDS,
                InformationSubType.REMOTE_ACCESS_GUIDE,
                InformationSubType.CONSEQUENCES);
    }

    @Override
    public List<Section> sections(Grounds grounds, Scope scope) {
        return sections(grounds.around(), grounds.priorities().criticality(), grounds.open(), scope);
    }

    /**
     * The same of the record alone.
     *
     * @param around the record
     * @param criticality what its assets come to with all that depends on them
     * @param open what sources say against it
     * @param scope of what part of it
     */
    public static List<Section> sections(
            Circumstances around, CriticalitySpread criticality, List<Item> open, Scope scope) {
        Predicate<Subject> external = connection -> connection
                        .facet(Link.class)
                        .flatMap(around.zoning()::ends)
                        .filter(ends -> ends.oneIs(Standing::outside))
                        .isPresent()
                || leadsOutside(connection, around);
        Bag bag = new Bag(around, scope);
        List<Section> sections = new ArrayList<>();
        List<Subject> persons = Scope.everywhere(Kind.PERSON, around);
        List<Subject> left = persons.stream().filter(around.staff()::hasLeft).toList();
        List<Subject> there = persons.stream()
                .filter(person -> !around.staff().hasLeft(person))
                .toList();
        sections.add(bag.table(
                "Persons",
                there,
                List.of(
                        new Of("Contact", "personProfile.contact"),
                        new Of("Position", "personProfile.jobTitle"),
                        new Of("Employer", "personProfile.employer"))));
        if (!left.isEmpty()) {
            sections.add(bag.table(
                    "Persons who have left: not to be called",
                    left,
                    List.of(
                            new Of("Last day", "personProfile.leaves"),
                            new Of("Position", "personProfile.jobTitle"),
                            new Of("Employer", "personProfile.employer"))));
        }
        sections.add(bag.everywhere(
                "Roles",
                Kind.RESPONSIBILITY,
                new Of("Role", "responsibility.role"),
                new Of("Holder", "responsibility.holder"),
                new Of("Deputy", "responsibility.deputy")));
        sections.add(Contacts.table("Whom to call at third parties", around)
                .none(NOBODY_SAID)
                .rows(scope.subjects(Kind.THIRD_PARTY, around).stream()
                        .flatMap(party -> Contacts.of(party).stream())
                        .filter(one -> one.contact().isPresent())
                        .toList()));
        sections.add(bag.table(
                "Points of isolation: remote access",
                Kind.ACCESS_PATH,
                path -> true,
                List.of(
                        new Of("How to switch it off", "remoteAccess.switchOff"),
                        new Of("Minutes", "accessTerms.switchOffMinutes"),
                        new Of("Third party", "remoteAccess.thirdParty"))));
        sections.add(bag.table(
                "Points of isolation: conduits",
                Kind.CONDUIT,
                subject -> bag.has(Parts.ENFORCED).test(subject),
                List.of(new Of("Enforced by", Parts.ENFORCED), new Of("Zones", "conduitProfile.zones"))));
        sections.add(bag.table(
                "What must not be cut, by plan",
                "No plan says what must not be cut. That is not leave to cut everything: ask operations first.",
                scope.subjects(Kind.ISOLATION_PLAN, around).stream()
                        .filter(plan -> !plan.facets(IsolationExemption.class).isEmpty())
                        .toList(),
                List.of(
                        new Of("Stays", "isolationExemption.connection"),
                        new Of("Why", "isolationExemption.reason"),
                        new Of("Protected by", "isolationExemption.protection"),
                        new Of("Decided by", "isolationPlan.decisionMaker"),
                        new Of("Steps to restore", "isolationPlan.restore"))));
        sections.add(bag.table("Connections to the outside", Kind.CONNECTION, external, LINK));
        sections.add(
                Undocumented.table("Connections observed and not in the record", Undocumented.at(open, scope, around)));
        sections.add(bag.table(
                "Access paths",
                Kind.ACCESS_PATH,
                subject -> true,
                List.of(
                        new Of("Third party", "remoteAccess.thirdParty"),
                        new Of("To", "remoteAccess.destinations"),
                        new Of("Method", "remoteAccess.method"),
                        new Of("Enabled by default", "remoteAccess.enabled"),
                        new Of("Multi-factor authentication", "remoteAccess.multiFactor"))));
        sections.add(bag.table(
                "Third parties",
                Kind.THIRD_PARTY,
                subject -> true,
                List.of(
                        new Of("Contact", "thirdPartyProfile.contact"),
                        new Of("Services", "thirdPartyProfile.services"),
                        new Of("Contract", "thirdPartyProfile.contract"))));
        sections.add(bag.table(
                "Sites",
                Kind.SITE,
                subject -> true,
                List.of(new Of("Address", "siteProfile.address"), new Of("Time zone", "siteProfile.timeZone"))));
        sections.add(bag.everywhere(
                "Functions",
                Kind.FUNCTION,
                new Of("Essential", "functionProfile.essential"),
                new Of("Longest tolerable outage", "functionProfile.toleratedOutage"),
                new Of("By hand", "functionProfile.manualFallback")));
        sections.add(bag.table(
                "Where logs are",
                Kind.ASSET,
                subject -> !subject.facets(LogCollection.class).isEmpty()
                        || bag.has(List.of("upkeep.logging")).test(subject),
                List.of(
                        new Of("Content", "logCollection.content"),
                        new Of("Sent to", "logCollection.destination"),
                        new Of("Kept", "logCollection.retention"),
                        new Of("Clock", "logCollection.timeSource"),
                        new Of("Logging", "upkeep.logging"),
                        new Of("Time zone", "upkeep.timeZone"))));
        sections.add(bag.table(
                "Spares and restoring",
                Kind.ASSET,
                subject -> subject.facet(Recovery.class).isPresent()
                        || bag.has(List.of("upkeep.backup")).test(subject),
                List.of(
                        new Of("Backup", "upkeep.backup"),
                        new Of("Spares", "recovery.spareUnits"),
                        new Of("They lie", "recovery.sparePlace"),
                        new Of("Steps", "recovery.restoreSteps"),
                        new Of("Last tried", "recovery.restored"))));
        sections.add(bag.table(
                "Zones",
                Kind.ZONE,
                subject -> true,
                List.of(
                        new Of("Type", "zoneProfile.zoneType"),
                        new Of("Target security level", "zoneProfile.targetLevel"),
                        new Of("Rationale", "zoneProfile.rationale"))));
        sections.add(bag.table(
                "Conduits",
                Kind.CONDUIT,
                subject -> true,
                List.of(
                        new Of("Zones", "conduitProfile.zones"),
                        new Of("Target security level", "conduitProfile.targetLevel"),
                        new Of("Rationale", "conduitProfile.rationale"))));
        sections.addAll(bag.assetsByZone(criticality, new Doubles(open, around)));
        sections.add(bag.table("Connections", Kind.CONNECTION, external.negate(), LINK));
        sections.add(Section.<Item>of("Open: what sources say and the record does not, or differently")
                .column("About", one -> Cell.named(one.name(), one.subject(), around))
                .column("Matter", one -> Cell.of(one.sentence()))
                .rows(open.stream()
                        .filter(one -> scope.place().isEmpty() || scope.holds(one.subject(), around))
                        .toList()));
        return sections;
    }

    /** Whether an end has an address outside, or stands there, though it is in no zone that says so. */
    private static boolean leadsOutside(Subject connection, Circumstances around) {
        return connection.facet(Link.class).stream()
                .flatMap(link -> Stream.concat(link.source().stream(), link.destination().stream()))
                .anyMatch(end -> ExternalConnection.isOutside(end, around));
    }

    private record Bag(Circumstances around, Scope scope) {

        Section everywhere(String title, Kind kind, Of... columns) {
            return table(title, Scope.everywhere(kind, around), List.of(columns));
        }

        Section table(String title, Kind kind, Predicate<Subject> which, List<Of> columns) {
            return table(
                    title, scope.subjects(kind, around).stream().filter(which).toList(), columns);
        }

        Predicate<Subject> has(List<String> paths) {
            return subject -> Parts.either(around, paths).apply(subject).sort() != Cell.Sort.UNKNOWN;
        }

        List<Section> assetsByZone(CriticalitySpread criticality, Doubles doubles) {
            Map<Optional<Id>, List<Subject>> byZone = new LinkedHashMap<>();
            scope.subjects(Kind.ZONE, around).forEach(zone -> byZone.put(Optional.of(zone.id()), new ArrayList<>()));
            scope.subjects(Kind.ASSET, around)
                    .forEach(asset -> byZone.computeIfAbsent(around.zone(asset), fresh -> new ArrayList<>())
                            .add(asset));
            return byZone.entrySet().stream()
                    .filter(entry ->
                            !entry.getValue().isEmpty() || scope.place().isEmpty())
                    .map(entry -> columns(
                                    Section.<Subject>of(entry.getKey()
                                                    .map(zone -> "Assets in " + around.title(zone))
                                                    .orElse("Assets in no zone"))
                                            .none(NOBODY_SAID)
                                            .column("Name", doubles::name)
                                            .column(
                                                    "Criticality",
                                                    asset -> AssetRegister.criticality(asset, criticality)),
                                    ASSET)
                            .rows(entry.getValue()))
                    .toList();
        }

        Section table(String title, List<Subject> subjects, List<Of> columns) {
            return table(title, NOBODY_SAID, subjects, columns);
        }

        Section table(String title, String none, List<Subject> subjects, List<Of> columns) {
            return columns(
                            Section.<Subject>of(title)
                                    .none(none)
                                    .column("Name", subject -> Cell.of(subject.id(), around)),
                            columns)
                    .rows(subjects);
        }

        private Section.Table<Subject> columns(Section.Table<Subject> table, List<Of> columns) {
            columns.forEach(column -> table.column(column.heading(), Parts.either(around, column.paths())));
            return table;
        }
    }
}
