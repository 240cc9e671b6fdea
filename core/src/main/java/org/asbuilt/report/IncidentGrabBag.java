package org.asbuilt.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.InformationSubType;
import org.asbuilt.model.IsolationExemption;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.LogCollection;
import org.asbuilt.model.Recovery;
import org.asbuilt.model.ThirdPartyContact;
import org.asbuilt.reconcile.Item;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Standing;

/** What responders need when nothing else works. Source: requirements R-16, S-08, questions 60 to 65. */
public record IncidentGrabBag() implements Report {

    private record Of(String heading, String path) {}

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
            new Of("Criticality", "criticality.overall"),
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
        return sections(grounds.around(), grounds.open(), scope);
    }

    /** The same of the record alone. */
    public static List<Section> sections(Circumstances around, List<Item> open, Scope scope) {
        Predicate<Subject> external = connection -> connection
                .facet(Link.class)
                .flatMap(around.zoning()::ends)
                .filter(ends -> ends.oneIs(Standing::outside))
                .isPresent();
        Bag bag = new Bag(around, scope);
        List<Section> sections = new ArrayList<>();
        sections.add(bag.everywhere(
                "Persons",
                Kind.PERSON,
                new Of("Contact", "personProfile.contact"),
                new Of("Position", "personProfile.jobTitle"),
                new Of("Employer", "personProfile.employer")));
        sections.add(bag.everywhere(
                "Roles",
                Kind.RESPONSIBILITY,
                new Of("Role", "responsibility.role"),
                new Of("Holder", "responsibility.holder"),
                new Of("Deputy", "responsibility.deputy")));
        sections.add(bag.table(
                "Whom to call at third parties",
                Kind.THIRD_PARTY,
                subject -> !subject.facets(ThirdPartyContact.class).isEmpty(),
                List.of(
                        new Of("For", "thirdPartyContact.role"),
                        new Of("Name", "thirdPartyContact.name"),
                        new Of("Telephone", "thirdPartyContact.phone"),
                        new Of("E-mail", "thirdPartyContact.email"),
                        new Of("Reachable", "thirdPartyContact.hours"))));
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
                subject -> bag.has("conduitProfile.enforcedBy")
                        .or(bag.has("pathControl.enforcedBy"))
                        .test(subject),
                List.of(
                        new Of("Enforced by", "conduitProfile.enforcedBy"),
                        new Of("Device", "pathControl.enforcedBy"),
                        new Of("Zones", "conduitProfile.zones"))));
        sections.add(bag.table(
                "What must not be cut, by plan",
                Kind.ISOLATION_PLAN,
                subject -> !subject.facets(IsolationExemption.class).isEmpty(),
                List.of(
                        new Of("Stays", "isolationExemption.connection"),
                        new Of("Why", "isolationExemption.reason"),
                        new Of("Protected by", "isolationExemption.protection"),
                        new Of("Decided by", "isolationPlan.decisionMaker"),
                        new Of("Steps to restore", "isolationPlan.restore"))));
        sections.add(bag.table("Connections to the outside", Kind.CONNECTION, external, LINK));
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
                        || bag.has("upkeep.logging").test(subject),
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
                        || bag.has("upkeep.backup").test(subject),
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
        sections.addAll(bag.assetsByZone());
        sections.add(bag.table("Connections", Kind.CONNECTION, external.negate(), LINK));
        sections.add(Section.<Item>of("Open: what sources say and the record does not, or differently")
                .column(
                        "About",
                        one -> new Cell(
                                one.name(),
                                Cell.Sort.TEXT,
                                around.subject(one.subject()).stream()
                                        .map(Subject::id)
                                        .toList()))
                .column("Matter", one -> Cell.of(one.sentence()))
                .rows(open.stream()
                        .filter(one -> scope.place().isEmpty() || scope.holds(one.subject(), around))
                        .toList()));
        return sections;
    }

    private record Bag(Circumstances around, Scope scope) {

        Section everywhere(String title, Kind kind, Of... columns) {
            return table(title, around.subjects(kind), List.of(columns));
        }

        Section table(String title, Kind kind, Predicate<Subject> which, List<Of> columns) {
            return table(
                    title, scope.subjects(kind, around).stream().filter(which).toList(), columns);
        }

        Predicate<Subject> has(String path) {
            return subject -> Parts.of(path, around).apply(subject).sort() != Cell.Sort.UNKNOWN;
        }

        List<Section> assetsByZone() {
            Map<Optional<Id>, List<Subject>> byZone = new LinkedHashMap<>();
            scope.subjects(Kind.ZONE, around).forEach(zone -> byZone.put(Optional.of(zone.id()), new ArrayList<>()));
            scope.subjects(Kind.ASSET, around)
                    .forEach(asset -> byZone.computeIfAbsent(around.zone(asset), fresh -> new ArrayList<>())
                            .add(asset));
            return byZone.entrySet().stream()
                    .filter(entry ->
                            !entry.getValue().isEmpty() || scope.place().isEmpty())
                    .map(entry -> table(
                            entry.getKey()
                                    .map(zone -> "Assets in " + around.title(zone))
                                    .orElse("Assets in no zone"),
                            entry.getValue(),
                            ASSET))
                    .toList();
        }

        private Section table(String title, List<Subject> subjects, List<Of> columns) {
            Section.Table<Subject> table =
                    Section.<Subject>of(title).column("Name", subject -> Cell.of(subject.id(), around));
            columns.forEach(column -> table.column(column.heading(), Parts.of(column.path(), around)));
            return table.rows(subjects);
        }
    }
}
