package org.asbuilt.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.asbuilt.category.Axis;
import org.asbuilt.category.Priorities;
import org.asbuilt.evidence.Source;
import org.asbuilt.goal.Goals;
import org.asbuilt.goal.Principle;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Baseline;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.SourceType;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.ValidationState;

/** The tables of the definitive record that no other report has. */
final class RecordTables {
    private final Grounds grounds;
    private final Scope scope;
    private final Circumstances around;
    private final Doubles doubles;

    RecordTables(Grounds grounds, Scope scope) {
        this.grounds = grounds;
        this.scope = scope;
        around = grounds.around();
        doubles = new Doubles(grounds.open(), around);
    }

    private record OfPrinciple(
            Principle principle,
            long subjects,
            long evidenced,
            Set<SourceType> sources,
            Map<ValidationState, Long> states) {
        Cell count(ValidationState state) {
            return Cell.of(states.getOrDefault(state, 0L));
        }
    }

    /** For each principle what sources there are and how far its subjects are validated. */
    Section principles() {
        return Section.<OfPrinciple>of("Sources and validation by principle")
                .note(
                        "A principle is about the kinds of subject that its goals look at; a subject may stand under several.")
                .column(
                        "Principle",
                        one -> Cell.of(one.principle().number() + ". "
                                + one.principle().title()))
                .column("Subjects", one -> Cell.of(one.subjects()))
                .column("A source speaks of", one -> Cell.of(one.evidenced()))
                .column("Sorts of source", one -> Cell.list(one.sources(), Cell::words))
                .column("Validated", one -> one.count(ValidationState.VALIDATED))
                .column("Partially", one -> one.count(ValidationState.PARTIALLY_VALIDATED))
                .column("Not", one -> one.count(ValidationState.UNVALIDATED))
                .column("Stale", one -> one.count(ValidationState.STALE))
                .column("Disputed", one -> one.count(ValidationState.DISPUTED))
                .rows(Arrays.stream(Principle.values()).map(this::of).toList());
    }

    private OfPrinciple of(Principle principle) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        Goals.ALL.stream().filter(goal -> goal.principle() == principle).forEach(goal -> kinds.addAll(goal.about()));
        Set<SourceType> sources = EnumSet.noneOf(SourceType.class);
        Map<ValidationState, Long> states = new EnumMap<>(ValidationState.class);
        long[] counts = new long[2];
        kinds.stream()
                .flatMap(kind -> around.subjects(kind).stream())
                .filter(subject -> scope.holds(subject, around))
                .forEach(subject -> {
                    counts[0]++;
                    counts[1] += around.claims(subject.id()).isEmpty() ? 0 : 1;
                    around.claims(subject.id())
                            .forEach(claim -> sources.add(claim.source().type()));
                    grounds.assessment()
                            .grade(subject.id())
                            .ifPresent(grade -> states.merge(grade.state(), 1L, Long::sum));
                });
        return new OfPrinciple(principle, counts[0], counts[1], sources, states);
    }

    private static final class Taken {
        private final Source source;
        private long claims;
        private final Set<Id> subjects = new TreeSet<>();

        Taken(Source source) {
            this.source = source;
        }

        void add(Id subject) {
            claims++;
            subjects.add(subject);
        }
    }

    /** What was taken in and says something of what this is about. */
    Section taken() {
        Map<String, Taken> taken = new TreeMap<>();
        around.subjects()
                .filter(subject -> scope.holds(subject, around))
                .forEach(subject -> around.claims(subject.id())
                        .forEach(claim -> taken.computeIfAbsent(claim.source().id(), id -> new Taken(claim.source()))
                                .add(subject.id())));
        return Section.<Taken>of("Sources that were taken in")
                .note("Files and statements that say something of a subject of the record, the newest first.")
                .none("No source says anything of this.")
                .column("Source", one -> Cell.of(one.source.title()))
                .column("Type", one -> Cell.choice(one.source.type()))
                .column("Produced (UTC)", one -> Cell.moment(one.source.produced()))
                .column("Taken in (UTC)", one -> Cell.moment(one.source.received()))
                .column("Subjects", one -> Cell.of(one.subjects.size()))
                .column("Claims", one -> Cell.of(one.claims))
                .column("SHA-256", one -> Cell.of(one.source.artifact().hex()))
                .rows(taken.values().stream()
                        .sorted(Comparator.comparing((Taken one) -> one.source.received())
                                .reversed()
                                .thenComparing(one -> one.source.id()))
                        .toList());
    }

    /** The sources of the register. */
    Section sources() {
        return Section.<Subject>of("Registered sources")
                .none("No source is registered.")
                .column("Source", one -> Cell.of(one.id(), around))
                .column("Type", Parts.of("sourceProfile.sourceType", around))
                .column("Kept at", Parts.of("sourceProfile.storedAt", around))
                .column("Produced", Parts.of("sourceProfile.produced", around))
                .column("Label", Parts.of("sourceProfile.label", around))
                .column("Reliability", Parts.of("sourceProfile.reliability", around))
                .column("To be taken in anew after (days)", Parts.of("sourceProfile.refreshDays", around))
                .column("SHA-256", Parts.of("sourceProfile.digest", around))
                .rows(scope.subjects(Kind.SOURCE, around));
    }

    /** The register of assets, a table a site, by zone. */
    List<Section> assets() {
        Map<Optional<Id>, List<Subject>> bySite = new LinkedHashMap<>();
        scope.subjects(Kind.SITE, around).forEach(site -> bySite.put(Optional.of(site.id()), new ArrayList<>()));
        scope.subjects(Kind.ASSET, around)
                .forEach(asset -> bySite.computeIfAbsent(around.site(asset), site -> new ArrayList<>())
                        .add(asset));
        Priorities priorities = grounds.priorities();
        List<Section> sections = new ArrayList<>();
        bySite.forEach((site, assets) -> {
            // Names are ordered already; those of a zone stand together.
            assets.sort(Comparator.comparing(
                    asset -> around.zone(asset).map(around::title).orElse("\uffff")));
            sections.add(assets(
                    site.map(id -> "Assets at the site " + around.title(id))
                            .orElse("Assets of which the site is not known"),
                    assets,
                    priorities));
        });
        return sections;
    }

    private Section assets(String title, List<Subject> assets, Priorities priorities) {
        return Section.<Subject>of(title)
                .column("Zone", one -> Cell.of(around.zone(one), around))
                .column("Asset", doubles::name)
                .column("Type", Parts.of("assetRole.assetClass", around))
                .column("Manufacturer", Parts.of("nameplate.manufacturer", around))
                .column("Model", Parts.of("nameplate.model", around))
                .column("Firmware", Parts.of("platform.firmwareVersion", around))
                .column("Addresses", Parts.of("networkPort.addresses", around))
                .column("System", Parts.of("placement.system", around))
                .column(
                        "Criticality",
                        one -> Cell.choice(priorities.criticality().rating(one.id(), Axis.OVERALL)))
                .column(
                        "Exposure",
                        one -> Cell.of(priorities.exposures().of(one).residual().words()))
                .column(
                        "State",
                        one -> Cell.choice(grounds.assessment().grade(one.id()).map(grade -> grade.state())))
                .rows(assets);
    }

    /** What is known not to be known. */
    Section unknowns() {
        return Section.<Subject>of("Known unknowns")
                .none("Nothing is recorded that is known not to be known; that is not to say that all is known.")
                .column("Known unknown", one -> Cell.of(one.id(), around))
                .column("What is not known", Parts.of("knownUnknown.question", around))
                .column("Why", Parts.of("knownUnknown.why", around))
                .column("May lead outside", Parts.of("knownUnknown.external", around))
                .column("How it will be found out", Parts.of("knownUnknown.plan", around))
                .column("Looked at again by", Parts.of("knownUnknown.reviewDue", around))
                .column("Next to", Parts.of("knownUnknown.assets", around))
                .rows(scope.subjects(Kind.UNKNOWN, around));
    }

    /** The newest baseline of the whole plant, or of the place that this is about. */
    Optional<Subject> lastBaseline() {
        return around.subjects(Kind.BASELINE).stream()
                .filter(one ->
                        taken(one).filter(at -> !at.isAfter(around.now())).isPresent())
                .filter(this::isAbout)
                .max(Comparator.comparing(one -> taken(one).orElse(Instant.MIN)));
    }

    /** When a baseline was taken. */
    static Optional<Instant> taken(Subject baseline) {
        return baseline.facet(Baseline.class).flatMap(Baseline::taken);
    }

    private boolean isAbout(Subject baseline) {
        Baseline about = baseline.facet(Baseline.class).orElseThrow();
        Set<Id> places = new TreeSet<>(about.sites());
        places.addAll(about.systems());
        places.addAll(about.zones());
        places.addAll(about.assets());
        return places.isEmpty() || scope.place().filter(places::contains).isPresent();
    }

    /** With what the record is compared. */
    Section baseline(Optional<Subject> baseline) {
        return Section.<Subject>of("The last baseline")
                .none(
                        "No baseline of this was ever approved, so there is nothing to compare with: take one on the page Baselines.")
                .column("Baseline", one -> Cell.of(one.id(), around))
                .column("Taken (UTC)", one -> Cell.moment(taken(one)))
                .column("Commit", Parts.of("baseline.commit", around))
                .column("Mode of operation", Parts.of("baseline.mode", around))
                .rows(baseline.stream().toList());
    }

    private record Step(String what, String how) {}

    /** How whoever holds the document finds out whether it is what left the record, and the record what it was. */
    Section verifying() {
        return Section.<Step>of("How to verify this document")
                .column("What", one -> Cell.of(one.what()))
                .column("How", one -> Cell.of(one.how()))
                .rows(List.of(
                        new Step(
                                "That this file is the one that left",
                                "Compute the SHA-256 of the file. The register of what left the record (page Exports) holds the digest of every file with"
                                        + " who took it, when and for whom; two copies made at different moments differ."),
                        new Step(
                                "That it shows the record after the commit named above",
                                "Ask an installation for the same report with as-of set to that commit: the tables are the same, as far as they"
                                        + " tell of the record. What sensors, advisories and rules of devices came to is of the day."),
                        new Step(
                                "That the commit is the one it says",
                                "The hash above is that commit's own: `asbuilt verify` names the hash of each commit, and a proof of inclusion"
                                        + " (page Audit and proof) ties it to a signed end of the log."),
                        new Step(
                                "That nothing was altered since",
                                "Run `asbuilt verify --home FOLDER`, or on a machine without Asbuilt `java -jar asbuilt-verify.jar RECORD.sqlite"
                                        + " --public-key KEY --checkpoint FILE`. Both recompute every commit, the journal and the log of access, and"
                                        + " name the first link that does not fit."),
                        new Step(
                                "That the signed ends below were known outside",
                                "Compare them with what was printed, mailed or sent to a collector at the time: a log that was rewritten cannot be"
                                        + " consistent with an older end of it."),
                        new Step(
                                "What it does not show",
                                "A proof says that the record was not altered behind its back. Whether what was recorded is true say the sources"
                                        + " and the state of validation in the first chapter.")));
    }
}
