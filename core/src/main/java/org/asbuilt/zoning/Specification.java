package org.asbuilt.zoning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.RiskComparison;
import org.asbuilt.model.SecurityContext;
import org.asbuilt.model.SystemProfile;
import org.asbuilt.validation.Circumstances;

/**
 * The cyber security requirements specification (CRS) of a system under consideration, made from the record: nine headings, and beneath each
 * what the record has and what is open. Source: IEC 62443-3-2:2020 ZCR 6.1 to 6.9; requirements P4-15.
 *
 * @param system the system; empty for everything in the record
 * @param sections the nine sections
 */
public record Specification(Optional<Subject> system, List<Section> sections) {
    /** Copies the list. */
    public Specification {
        sections = List.copyOf(sections);
    }

    /**
     * A section.
     *
     * @param number its number in the standard, 6.1 to 6.9
     * @param heading its heading
     * @param says what the record has
     * @param open what is missing
     */
    public record Section(String number, String heading, List<String> says, List<String> open) {
        /** Copies the lists. */
        public Section {
            says = List.copyOf(says);
            open = List.copyOf(open);
        }
    }

    /** A section that is being written. */
    private static final class Draft {
        private final List<String> says = new ArrayList<>();
        private final List<String> open = new ArrayList<>();

        /** Says something, or that it is open. */
        void tell(String what, Optional<String> value) {
            value.ifPresentOrElse(words -> says.add(what + ": " + words), () -> open.add(what));
        }

        void tell(String what, Collection<String> values) {
            tell(what, values.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", values)));
        }

        Section section(String number, String heading) {
            return new Section(number, heading, says, open);
        }
    }

    /** The specification of a system, or of everything in the record. */
    public static Specification of(Optional<Subject> system, Circumstances around) {
        List<Subject> zones = scope(Kind.ZONE, system, around);
        List<Subject> conduits = scope(Kind.CONDUIT, system, around);
        List<ZoneRecord> records = Stream.concat(zones.stream(), conduits.stream())
                .map(subject -> ZoneRecord.of(subject, around))
                .toList();
        Optional<SystemProfile> profile = system.flatMap(one -> one.facet(SystemProfile.class));
        Optional<SecurityContext> context = system.flatMap(one -> one.facet(SecurityContext.class));
        return new Specification(
                system,
                List.of(
                        overview(system, records),
                        description(system, profile),
                        drawings(system, zones, conduits, around),
                        characteristics(records),
                        assumptions(context),
                        threats(context),
                        policies(context, records),
                        tolerable(system, zones, conduits),
                        regulations(context)));
    }

    /** What is open in all sections. */
    public List<String> open() {
        return sections.stream()
                .flatMap(section -> section.open().stream().map(open -> section.number() + " " + open))
                .toList();
    }

    private static Section overview(Optional<Subject> system, List<ZoneRecord> records) {
        Draft draft = new Draft();
        draft.tell("System under consideration", system.map(Subject::name));
        long missing = records.stream().mapToLong(one -> one.missing().size()).sum();
        draft.tell(
                "Zones and conduits",
                records.isEmpty()
                        ? Optional.empty()
                        : Optional.of(records.size() + ", of whose characteristics " + missing + " are missing"));
        return draft.section("6.1", "Cyber security requirements specification");
    }

    private static Section description(Optional<Subject> system, Optional<SystemProfile> profile) {
        Draft draft = new Draft();
        draft.tell("Name", system.map(Subject::name));
        draft.tell("Purpose", profile.flatMap(SystemProfile::purpose));
        draft.tell("Equipment under control", profile.flatMap(SystemProfile::underControl));
        draft.tell("Perimeter", profile.flatMap(SystemProfile::perimeter));
        draft.tell(
                "Access points",
                profile.map(one -> List.copyOf(one.accessPoints())).orElse(List.of()));
        draft.tell("Accountable organisation", profile.flatMap(SystemProfile::accountable));
        return draft.section("6.2", "Description of the system under consideration");
    }

    private static Section drawings(
            Optional<Subject> system, List<Subject> zones, List<Subject> conduits, Circumstances around) {
        Draft draft = new Draft();
        if (zones.isEmpty()) {
            draft.open.add("Zones");
        }
        zones.forEach(zone -> draft.says.add("Zone " + zone.name() + ": "
                + assets(around.assetsIn(zone.id()))
                + around.zone(zone)
                        .map(outer -> "; within " + around.name(outer))
                        .orElse("")));
        if (conduits.isEmpty()) {
            draft.open.add("Conduits");
        }
        conduits.forEach(conduit -> draft.says.add("Conduit " + conduit.name() + ": joins "
                + Perimeter.zones(conduit).stream().map(around::name).sorted().collect(Collectors.joining(", "))));
        List<String> without = around.subjects(Kind.ASSET).stream()
                .filter(asset -> around.zone(asset).isEmpty() && isIn(asset, system, around))
                .map(Subject::name)
                .sorted()
                .toList();
        if (!without.isEmpty()) {
            draft.open.add("The zone of " + Said.some(without, 20));
        }
        return draft.section("6.3", "Zone and conduit drawings");
    }

    private static String assets(List<Subject> assets) {
        return assets.isEmpty()
                ? "holds nothing"
                : Said.some(assets.stream().map(Subject::name).sorted().toList(), 100);
    }

    private static Section characteristics(List<ZoneRecord> records) {
        Draft draft = new Draft();
        if (records.isEmpty()) {
            draft.open.add("Zones and conduits");
        }
        for (ZoneRecord one : records) {
            one.entries().forEach(entry -> {
                String what =
                        one.subject().name() + ", " + entry.characteristic().letter() + " "
                                + entry.characteristic().title();
                draft.tell(what, entry.values());
            });
        }
        return draft.section("6.4", "Zone and conduit characteristics");
    }

    private static Section assumptions(Optional<SecurityContext> context) {
        Draft draft = new Draft();
        draft.tell("Physical", said(context, SecurityContext::physicalAssumptions));
        draft.tell("Logical", said(context, SecurityContext::logicalAssumptions));
        return draft.section("6.5", "Operating environment assumptions");
    }

    private static Section threats(Optional<SecurityContext> context) {
        Draft draft = new Draft();
        draft.tell("Sources", said(context, SecurityContext::threatSources));
        draft.tell("Threats", said(context, SecurityContext::threats));
        return draft.section("6.6", "Threat environment");
    }

    private static Section policies(Optional<SecurityContext> context, List<ZoneRecord> records) {
        Draft draft = new Draft();
        draft.tell("Of the organisation", said(context, SecurityContext::policies));
        records.forEach(one -> one.entries().stream()
                .filter(entry -> entry.characteristic() == Characteristic.POLICIES && !entry.missing())
                .forEach(entry -> draft.says.add(one.subject().name() + ": " + String.join("; ", entry.values()))));
        return draft.section("6.7", "Organizational security policies");
    }

    private static Section tolerable(Optional<Subject> system, List<Subject> zones, List<Subject> conduits) {
        Draft draft = new Draft();
        Stream.of(system.stream(), zones.stream(), conduits.stream())
                .flatMap(subjects -> subjects)
                .forEach(subject -> draft.tell(
                        subject.name(),
                        subject.facet(RiskComparison.class)
                                .flatMap(RiskComparison::tolerableRisk)
                                .map(Said::words)));
        if (system.isEmpty() && zones.isEmpty() && conduits.isEmpty()) {
            draft.open.add("Tolerable risk");
        }
        return draft.section("6.8", "Tolerable risk");
    }

    private static Section regulations(Optional<SecurityContext> context) {
        Draft draft = new Draft();
        draft.tell("Laws and rules", said(context, SecurityContext::regulations));
        return draft.section("6.9", "Regulatory requirements");
    }

    private static List<String> said(
            Optional<SecurityContext> context, Function<SecurityContext, SortedSet<String>> what) {
        return context.map(what).map(List::copyOf).orElse(List.of());
    }

    private static List<Subject> scope(Kind kind, Optional<Subject> system, Circumstances around) {
        return around.subjects(kind).stream()
                .filter(subject -> isIn(subject, system, around))
                .sorted(Comparator.comparing(Subject::name).thenComparing(Subject::id))
                .toList();
    }

    /** A zone belongs to a system if it, or something in it, is said to. */
    private static boolean isIn(Subject subject, Optional<Subject> system, Circumstances around) {
        if (system.isEmpty()) {
            return true;
        }
        Id wanted = system.get().id();
        return around.whereabouts().of(subject).systems().contains(wanted)
                || (subject.kind() == Kind.ZONE
                        && around.assetsIn(subject.id()).stream()
                                .anyMatch(asset ->
                                        around.whereabouts().of(asset).systems().contains(wanted)))
                || (subject.kind() == Kind.CONDUIT
                        && Perimeter.zones(subject).stream()
                                .flatMap(zone -> around.subject(zone).stream())
                                .anyMatch(zone -> isIn(zone, system, around)));
    }
}
