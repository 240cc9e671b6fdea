package org.asbuilt.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ConduitProfile;
import org.asbuilt.model.InformationSubType;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.zoning.Characteristic;
import org.asbuilt.zoning.LevelGap;
import org.asbuilt.zoning.Specification;
import org.asbuilt.zoning.ZoneRecord;

/**
 * The zones and conduits with the 14 characteristics, their security levels, and the cybersecurity requirements specification. Source:
 * requirements R-05; IEC 62443-3-2:2020, ZCR 6.
 */
public record ZoneRegister() implements Report {

    @Override
    public String number() {
        return "R-05";
    }

    @Override
    public String title() {
        return "Zones, conduits and their requirements specification";
    }

    @Override
    public String purpose() {
        return "Each zone and conduit with its 14 characteristics and security levels, and the cybersecurity requirements specification.";
    }

    @Override
    public Set<InformationSubType> tells() {
        return Set.of(InformationSubType.NETWORK_DIAGRAM, InformationSubType.CONSEQUENCES);
    }

    @Override
    public List<Section> sections(Grounds grounds, Scope scope) {
        Circumstances around = grounds.around();
        List<ZoneRecord> records = ZoneRecord.all(around).stream()
                .filter(one -> scope.holds(one.subject(), around))
                .toList();
        List<Section> sections = new ArrayList<>();
        sections.add(zones(records, around));
        sections.add(conduits(records, around));
        sections.add(characteristics(records, around));
        sections.add(Section.<LevelGap>of("Security levels that fall short")
                .note(levels(scope, around))
                .none("None is known to fall short.")
                .column("Zone or conduit", one -> Cell.of(one.subject().id(), around))
                .column("Foundational requirement", one -> Cell.choice(one.requirement()))
                .column("SL-T", one -> Cell.of(one.target().map(Cell::words)))
                .column("SL-C", one -> Cell.of(one.capability().map(Cell::words)))
                .column("SL-A", one -> Cell.of(one.achieved().map(Cell::words)))
                .column("Gap", one -> Cell.of(one.gap()))
                .column("Justification", one -> Cell.of(one.justification()))
                .rows(LevelGap.gaps(around).stream()
                        .filter(one -> scope.holds(one.subject(), around))
                        .toList()));
        systems(scope, around).forEach(system -> sections.add(specification(system, around)));
        return sections;
    }

    /** What falls short, and of how many nobody can tell. */
    private static String levels(Scope scope, Circumstances around) {
        List<LevelGap> aimed = LevelGap.matrix(around).stream()
                .filter(one -> one.target().isPresent() && scope.holds(one.subject(), around))
                .toList();
        long unknown = aimed.stream().filter(one -> one.achieved().isEmpty()).count();
        return "Where the achieved level (SL-A) is below the target (SL-T), or the target of a conduit is below that"
                + " of the weakest zone that it joins, by foundational requirement."
                + (unknown == 0
                        ? ""
                        : " Of " + aimed.size() + " levels that are aimed at, nobody has said of " + unknown
                                + " what was achieved: whether those fall short, nobody can tell.");
    }

    private static List<Optional<Subject>> systems(Scope scope, Circumstances around) {
        List<Subject> systems = scope.subjects(Kind.SYSTEM, around);
        return systems.isEmpty()
                ? List.of(Optional.empty())
                : systems.stream().map(Optional::of).toList();
    }

    private static Section zones(List<ZoneRecord> records, Circumstances around) {
        return Section.<Subject>of("Zones")
                .column("Zone", one -> Cell.of(one.id(), around))
                .column("Type", Parts.of("zoneProfile.zoneType", around))
                .column("Within", one -> Parts.of("placement.zone", around).apply(one))
                .column("Site", one -> Cell.of(around.site(one), around))
                .column("Assets", one -> Cell.of(around.assetsIn(one.id()).size()))
                .column("Target level", Parts.of("zoneProfile.targetLevel", around))
                .column("Why it is a zone", Parts.of("zoneProfile.rationale", around))
                .column("Owner", Parts.of("custody.owner", around))
                .column("Accountable", Parts.of("characteristics.accountable", around))
                .column("Risk approved by", Parts.of("riskComparison.approvedBy", around))
                .column("On", Parts.of("riskComparison.approved", around))
                .rows(of(records, Kind.ZONE));
    }

    private static Section conduits(List<ZoneRecord> records, Circumstances around) {
        return Section.<Subject>of("Conduits")
                .column("Conduit", one -> Cell.of(one.id(), around))
                .column(
                        "Between",
                        one -> Cell.of(
                                one.facet(ConduitProfile.class)
                                        .map(ConduitProfile::zones)
                                        .map(List::copyOf)
                                        .orElse(List.of()),
                                around))
                .column("Enforced by", Parts.either(around, Parts.ENFORCED))
                .column("Control", Parts.of("pathControl.controlKind", around))
                .column("Rules last reviewed", Parts.of("pathControl.lastReview", around))
                .column("Target level", Parts.of("conduitProfile.targetLevel", around))
                .column("Why", Parts.of("conduitProfile.rationale", around))
                .rows(of(records, Kind.CONDUIT));
    }

    private static List<Subject> of(List<ZoneRecord> records, Kind kind) {
        return records.stream()
                .map(ZoneRecord::subject)
                .filter(subject -> subject.kind() == kind)
                .toList();
    }

    private static Section characteristics(List<ZoneRecord> records, Circumstances around) {
        Section.Table<ZoneRecord> table = Section.<ZoneRecord>of("The 14 characteristics (ZCR 6.4 a to n)")
                .column("Zone or conduit", one -> Cell.of(one.subject().id(), around));
        for (Characteristic characteristic : Characteristic.values()) {
            table.column(characteristic.letter() + ") " + characteristic.title(), one -> said(one, characteristic));
        }
        return table.rows(records);
    }

    private static Cell said(ZoneRecord record, Characteristic characteristic) {
        return record.entries().stream()
                .filter(entry -> entry.characteristic() == characteristic)
                .filter(entry -> !entry.missing())
                .findFirst()
                .map(entry -> Cell.of(String.join("; ", entry.values())))
                .orElse(Cell.UNKNOWN);
    }

    private static Section specification(Optional<Subject> system, Circumstances around) {
        Specification specification = Specification.of(system, around);
        return Section.<Specification.Section>of("Requirements specification of "
                        + system.map(one -> around.title(one.id())).orElse("the plant"))
                .column("Clause", one -> Cell.of(one.number()))
                .column(
                        "About",
                        one -> system.map(one2 -> Cell.of(one.heading()).about(one2.id()))
                                .orElse(Cell.of(one.heading())))
                .column("What is specified", one -> Cell.list(one.says()))
                .column("Still open", one -> Cell.list(one.open()))
                .rows(specification.sections());
    }
}
