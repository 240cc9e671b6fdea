package org.asbuilt.server.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.asbuilt.calendar.Recurrence;
import org.asbuilt.change.ChangeType;
import org.asbuilt.change.Outcome;
import org.asbuilt.evidence.Source;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Ledger;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Custody;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Facet;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.model.MaintenanceWindow;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.ScanPermit;
import org.asbuilt.model.Shape;
import org.asbuilt.model.Slot;
import org.asbuilt.model.SourceProfile;
import org.asbuilt.reconcile.SourceRegister;
import org.asbuilt.store.Import;

/** Puts sources into the register and scans under permits: each a change that another person approves. */
public final class Collecting {
    private final Ledger ledger;
    private final Proposals proposals;
    private final ImportShelf shelf;
    private final Clock clock;

    /**
     * What is said of sources when they are registered.
     *
     * @param reason why; empty for the usual reason
     * @param owner who answers for them
     * @param reliability how far they are to be believed
     * @param refreshDays after how many days they are to be taken in anew
     * @param mode the mode of operation that they show
     * @param scope the sites, systems and zones that they are about
     */
    public record Registration(
            Optional<String> reason,
            Optional<String> owner,
            Optional<String> reliability,
            Optional<Integer> refreshDays,
            Optional<String> mode,
            Optional<List<String>> scope) {}

    /**
     * The permit for a scan. Assets and windows are given by id or by name.
     *
     * @param name what the permit is called
     * @param targets the assets to be scanned
     * @param ranges the address ranges to be scanned
     * @param excluded assets that must not be touched
     * @param window the maintenance window; where none is given, one is proposed along that is open in the permitted time only
     * @param from the first permitted moment
     * @param until the moment when the permission ends
     * @param reason why the scan is made
     */
    public record PermitDraft(
            String name,
            Optional<List<String>> targets,
            Optional<List<String>> ranges,
            Optional<List<String>> excluded,
            Optional<String> tool,
            Optional<String> method,
            Optional<String> tested,
            Optional<String> vendorApproval,
            Optional<String> approver,
            Optional<String> operationsInformed,
            Optional<Instant> informedAt,
            Optional<String> window,
            Optional<Instant> from,
            Optional<Instant> until,
            Optional<String> stopCriteria,
            Optional<String> resultDigest,
            Optional<String> reason) {}

    /**
     * What was put forward.
     *
     * @param outcome the change, or why not
     * @param subjects the subjects that it would bring into the record, the main one first
     */
    public record Proposed(Outcome outcome, List<Id> subjects) {
        /** Copies the list. */
        public Proposed {
            subjects = List.copyOf(subjects);
        }
    }

    Collecting(Ledger ledger, Proposals proposals, ImportShelf shelf, Clock clock) {
        this.ledger = ledger;
        this.proposals = proposals;
        this.shelf = shelf;
        this.clock = clock;
    }

    /**
     * The subject of a kind that a text names, by its id or by its name.
     *
     * @throws InvalidValue if there is none, or several of that name
     */
    public Id named(Kind kind, String text) {
        String wanted = text.strip();
        if (wanted.startsWith(kind.text() + "-") && isId(wanted)) {
            return new Id(wanted);
        }
        List<Id> found = ledger.snapshot()
                .subjects(kind)
                .filter(subject -> subject.name().equalsIgnoreCase(wanted))
                .map(Subject::id)
                .sorted()
                .toList();
        if (found.size() != 1) {
            throw new InvalidValue((found.isEmpty() ? "there is no " : "there are several ") + kind.text() + " called "
                    + wanted + (found.isEmpty() ? "" : ": give the id, one of " + found));
        }
        return found.getFirst();
    }

    /** Where a file belongs, as texts say it; a permit that is not in the record is judged at the door. */
    public Upload.Origin origin(Optional<String> source, Optional<String> permit) {
        Optional<Id> entry = source.filter(text -> !text.isBlank()).map(text -> named(Kind.SOURCE, text));
        entry.filter(id -> ledger.snapshot().subject(id).isEmpty()).ifPresent(id -> {
            throw new InvalidValue("there is no source " + id + " in the register");
        });
        return new Upload.Origin(
                entry, permit.filter(text -> !text.isBlank()).map(text -> named(Kind.SCAN_PERMIT, text)));
    }

    /**
     * Proposes entries in the source register for the files of an import that have none.
     *
     * @return empty if there is no such import
     * @throws InvalidValue if all of them are registered
     */
    public Optional<Proposed> register(String person, String name, Registration said) {
        return shelf.find(name).map(taken -> register(person, name, taken, said));
    }

    private Proposed register(String person, String name, Import taken, Registration said) {
        Snapshot snapshot = ledger.snapshot();
        SourceRegister register = SourceRegister.of(snapshot);
        List<Edit> edits = new ArrayList<>();
        List<Id> subjects = new ArrayList<>();
        for (Import.Reading reading : taken.readings()) {
            Source source = reading.source();
            if (register.entry(source).isEmpty()
                    && !reading.receipt().importer().equals(ImportShelf.NO_IMPORTER)) {
                Id id = Id.of(Kind.SOURCE, source.id() + " " + source.artifact().hex());
                Basis basis = new Basis.Stated(person, "was taken in as " + source.id());
                entry(id, source, reading.receipt().importer(), said, basis, edits);
                subjects.add(id);
            }
        }
        if (edits.isEmpty()) {
            throw new InvalidValue("every file of " + name + " stands in the source register already");
        }
        String title =
                "Register " + (subjects.size() == 1 ? "the source" : subjects.size() + " sources") + " of " + name;
        String reason =
                said.reason().filter(text -> !text.isBlank()).orElse("So that it is known what the record rests on");
        Proposals.Written written = new Proposals.Written(snapshot.commit(), edits);
        return new Proposed(proposals.propose(person, ChangeType.NORMAL, title, reason, written), subjects);
    }

    private void entry(Id id, Source source, String importer, Registration said, Basis basis, List<Edit> edits) {
        put(edits, id, Designation.class, basis).say("name", source.title());
        said.owner().ifPresent(owner -> put(edits, id, Custody.class, basis).say("owner", owner));
        Parts profile = put(edits, id, SourceProfile.class, basis)
                .say("sourceType", source.type().name())
                .say("format", importer)
                .say("digest", source.artifact().hex())
                .say(
                        "produced",
                        source.produced()
                                .or(() -> source.coverage().map(coverage -> coverage.until()))
                                .map(moment -> moment.atZone(ZoneOffset.UTC)
                                        .toLocalDate()
                                        .toString()))
                .say("reliability", said.reliability())
                .say("refreshDays", said.refreshDays().map(String::valueOf))
                .say("mode", said.mode());
        List<Id> scope = said.scope().orElse(List.of()).stream().map(Id::new).toList();
        profile.say("sites", of(scope, Kind.SITE))
                .say("systems", of(scope, Kind.SYSTEM))
                .say("zones", of(scope, Kind.ZONE));
    }

    /** Proposes a permit for a scan, with a window of its own where none is named. */
    public Proposed permit(String person, PermitDraft draft) {
        if (draft.name().isBlank()) {
            throw new InvalidValue("give the permit a name, by which the scan will refer to it");
        }
        Basis basis = new Basis.Stated(
                person, draft.reason().filter(text -> !text.isBlank()).orElse("made out the permit"));
        List<Edit> edits = new ArrayList<>();
        List<Id> subjects = new ArrayList<>();
        Id permit = Id.of(Kind.SCAN_PERMIT, person + " " + clock.instant() + " " + draft.name());
        subjects.add(permit);
        List<Id> targets = named(Kind.ASSET, draft.targets());
        Optional<Id> window =
                draft.window().filter(text -> !text.isBlank()).map(text -> named(Kind.CHANGE_WINDOW, text));
        if (window.isEmpty() && draft.from().isPresent() && draft.until().isPresent()) {
            window = Optional.of(Id.of(Kind.CHANGE_WINDOW, permit.value()));
            subjects.add(window.get());
            window(window.get(), draft, targets, basis, edits);
        }
        put(edits, permit, Designation.class, basis).say("name", draft.name().strip());
        put(edits, permit, ScanPermit.class, basis)
                .say("targets", values(targets))
                .say("ranges", draft.ranges().orElse(List.of()))
                .say("excluded", values(named(Kind.ASSET, draft.excluded())))
                .say("tool", draft.tool())
                .say("method", draft.method())
                .say("tested", draft.tested())
                .say("vendorApproval", draft.vendorApproval())
                .say("approver", draft.approver())
                .say("operationsInformed", draft.operationsInformed())
                .say("informedAt", draft.informedAt().map(Instant::toString))
                .say("window", window.map(Id::value))
                .say("from", draft.from().map(Instant::toString))
                .say("until", draft.until().map(Instant::toString))
                .say("stopCriteria", draft.stopCriteria())
                .say("resultDigest", draft.resultDigest());
        return new Proposed(
                proposals.propose(
                        person,
                        ChangeType.NORMAL,
                        permitting(draft.name().strip()),
                        draft.reason().filter(text -> !text.isBlank()).orElse("The scan must not be made without"),
                        new Proposals.Written(ledger.snapshot().commit(), edits)),
                subjects);
    }

    /** The title of the change; the name of a permit often says by itself that a scan is meant. */
    private static String permitting(String name) {
        return (name.toLowerCase(Locale.ROOT).contains("scan") ? "Permit: " : "Permit the scan ") + name;
    }

    private static void window(Id id, PermitDraft draft, List<Id> targets, Basis basis, List<Edit> edits) {
        Instant from = draft.from().orElseThrow();
        Instant until = draft.until().orElseThrow();
        if (!from.isBefore(until)) {
            throw new InvalidValue("the permitted time ends at " + until + ", before it begins at " + from);
        }
        String starts = LocalDateTime.ofInstant(from, ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        String length = Duration.between(from, until).toString();
        // Refuses at once what nobody could read later.
        Recurrence.of(new MaintenanceWindow(
                Optional.of(starts),
                Optional.of("UTC"),
                Optional.empty(),
                Optional.of(length),
                new TreeSet<>(),
                Optional.empty(),
                Optional.empty(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>()));
        put(edits, id, Designation.class, basis)
                .say("name", "Window for " + draft.name().strip());
        put(edits, id, MaintenanceWindow.class, basis)
                .say("starts", starts)
                .say("timeZone", "UTC")
                .say("duration", length)
                .say("approver", draft.approver())
                .say("assets", values(targets));
    }

    private List<Id> named(Kind kind, Optional<List<String>> texts) {
        return texts.orElse(List.of()).stream()
                .filter(text -> !text.isBlank())
                .map(text -> named(kind, text))
                .toList();
    }

    private static List<String> of(List<Id> ids, Kind kind) {
        return values(ids.stream().filter(id -> id.kind() == kind).toList());
    }

    private static List<String> values(Collection<Id> ids) {
        return ids.stream().map(Id::value).toList();
    }

    private static boolean isId(String text) {
        try {
            return new Id(text).value().equals(text);
        } catch (InvalidValue none) {
            return false;
        }
    }

    private static Parts put(List<Edit> edits, Id subject, Class<? extends Facet> facet, Basis basis) {
        return new Parts(edits, subject, Slot.of(facet), basis, new TreeMap<>());
    }

    /** Parts of one facet; with each, the edit that says them is written anew. */
    private record Parts(List<Edit> edits, Id subject, Slot slot, Basis basis, TreeMap<String, Said> parts) {

        Parts say(String part, String value) {
            return say(part, List.of(value));
        }

        Parts say(String part, Optional<String> value) {
            return say(part, value.filter(text -> !text.isBlank()).map(List::of).orElse(List.of()));
        }

        Parts say(String part, List<String> values) {
            if (values.isEmpty()) {
                return this;
            }
            var shape = Shape.named(slot.facet()).part(part);
            parts.put(
                    part,
                    Said.values(
                            values.stream()
                                    .map(shape::canonical)
                                    .sorted()
                                    .distinct()
                                    .toList(),
                            basis));
            edits.removeIf(edit -> edit instanceof Edit.Put put
                    && put.subject().equals(subject)
                    && put.slot().equals(slot));
            edits.add(new Edit.Put(subject, slot, parts, PlantTime.ALWAYS));
            return this;
        }
    }
}
