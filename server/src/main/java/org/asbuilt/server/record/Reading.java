package org.asbuilt.server.record;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.asbuilt.access.Person;
import org.asbuilt.change.Change;
import org.asbuilt.change.Changes;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.evidence.Source;
import org.asbuilt.ledger.Checkpoint;
import org.asbuilt.ledger.Difference;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Ledger;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Depiction;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.reconcile.Item;
import org.asbuilt.reconcile.Reconciliation;
import org.asbuilt.reconcile.SourceRegister;
import org.asbuilt.server.view.AuditView;
import org.asbuilt.server.view.CommitView;
import org.asbuilt.server.view.ForeseenView;
import org.asbuilt.server.view.ImportView;
import org.asbuilt.server.view.ImportView.FileState;
import org.asbuilt.server.view.ImportView.FileView;
import org.asbuilt.server.view.ItemView;
import org.asbuilt.server.view.Named;
import org.asbuilt.server.view.Plant;
import org.asbuilt.server.view.ReceiptView;
import org.asbuilt.server.view.SentenceView;
import org.asbuilt.server.view.SourceView;
import org.asbuilt.server.view.StatusView;
import org.asbuilt.store.Access;
import org.asbuilt.store.Commits;
import org.asbuilt.store.Import;
import org.asbuilt.validation.Circumstances;

/** Reads the record and what surrounds it. */
public final class Reading {
    private final Storage storage;
    private final Ledger ledger;
    private final Changes changes;
    private final ImportShelf shelf;
    private final Drift drift;
    private final Inbox inbox;
    private final Supplier<Circumstances> circumstances;
    private final Clock clock;
    private final SentenceShelf sentences = new SentenceShelf();
    private final Ends ends;

    Reading(
            Storage storage,
            Ledger ledger,
            Changes changes,
            ImportShelf shelf,
            Drift drift,
            Inbox inbox,
            Supplier<Circumstances> circumstances,
            Clock clock) {
        this.storage = storage;
        this.ledger = ledger;
        this.changes = changes;
        this.shelf = shelf;
        this.drift = drift;
        this.inbox = inbox;
        this.circumstances = circumstances;
        ends = new Ends(circumstances);
        this.clock = clock;
    }

    /** The plant at a moment. */
    public Plant plant(Moment moment) {
        Snapshot snapshot = moment.record()
                .map(record -> switch (record) {
                    case Moment.Held.At at -> ledger.asOf(at.time());
                    case Moment.Held.After after -> ledger.asOf(after.commit());
                })
                .orElseGet(ledger::snapshot);
        return new Plant(snapshot, moment.plant().orElseGet(clock::instant));
    }

    /** The connections that an asset is an end of, at the moment of the plant. */
    public List<Subject> connections(Id asset, Plant plant) {
        return ends.of(asset, plant);
    }

    /** The claims about a subject; of what only connections lead to, those about these connections. */
    public List<RecordedClaim> speaking(Id subject, Plant plant) {
        Drift.State state = drift.current();
        List<RecordedClaim> own = state.about(subject);
        return own.isEmpty()
                ? connections(subject, plant).stream()
                        .flatMap(connection -> state.about(connection.id()).stream())
                        .toList()
                : own;
    }

    /** The documents that show a subject. */
    public List<Subject> documents(Id subject, Plant plant) {
        return plant.subjects(Kind.INFORMATION_ITEM)
                .filter(item -> item.facet(Depiction.class)
                        .filter(shown -> shown.shows(subject))
                        .isPresent())
                .sorted(Comparator.comparing(Subject::name))
                .toList();
    }

    /** An item as people read it. */
    public ItemView item(Item item) {
        Drift.State state = drift.current();
        return ItemView.of(item, state.snapshot(), drift::numbered)
                .with(inbox.disposed(item).map(ItemView.DisposedView::of), inbox.whyBack(item));
    }

    /** An item of a trial, whose claims are kept nowhere. */
    public ItemView item(Item item, Map<Long, RecordedClaim> trial) {
        return ItemView.of(item, drift.current().snapshot(), numbers -> {
            Map<Long, RecordedClaim> found = new HashMap<>(drift.numbered(numbers.stream()
                    .filter(number -> !trial.containsKey(number))
                    .toList()));
            numbers.forEach(
                    number -> Optional.ofNullable(trial.get(number)).ifPresent(claim -> found.put(number, claim)));
            return found;
        });
    }

    /** The matters about a subject. */
    public List<ItemView> items(Id subject) {
        return inbox.triage().open().stream()
                .filter(item -> item.subject().equals(subject))
                .map(this::item)
                .toList();
    }

    /** The claims about a subject of the record. */
    public List<RecordedClaim> claims(Id subject) {
        return drift.current().about(subject);
    }

    /** All imports, newest first. */
    public List<ImportView> imports() {
        return shelf.all().stream().map(taken -> account(taken, false)).toList();
    }

    /** The import of that name with the keys of the matters that it brings about. */
    public Optional<ImportView> imported(String id) {
        return shelf.find(id).map(taken -> account(taken, true));
    }

    /** The matters that an import brings about; empty if there is no such import. */
    public Optional<List<Item>> broughtAbout(String id) {
        return shelf.find(id)
                .map(taken -> Consequences.of(taken, drift.current().reconciliation()));
    }

    /** The matters that an import brings about, or would if it were admitted; empty if there is no such import. */
    public Optional<ForeseenView> foreseen(String id) {
        return shelf.find(id)
                .map(taken -> ForeseenView.of(Consequences.of(
                        taken,
                        shelf.isQuarantined(taken)
                                ? admitted(taken)
                                : drift.current().reconciliation())));
    }

    /** What an import says, or would if it were admitted, of each subject of the record; empty if there is no such import. */
    public Optional<Map<Id, List<RecordedClaim>>> said(String id) {
        return shelf.find(id)
                .map(taken -> shelf.isQuarantined(taken)
                        ? Consequences.said(admitted(taken), number -> Consequences.isOf(taken, number))
                        : Consequences.said(
                                drift.refresh().reconciliation(), number -> Consequences.isOf(taken, number)));
    }

    private Reconciliation admitted(Import taken) {
        List<RecordedClaim> said = new ArrayList<>();
        storage.claims().ofImport(taken.number(), said::add);
        return drift.trial(taken.readings().stream().map(Import.Reading::source).toList(), said);
    }

    private ImportView account(Import taken, boolean withItems) {
        SourceRegister register = SourceRegister.of(ledger.snapshot());
        List<FileView> files = taken.readings().stream()
                .map(reading -> file(reading, register))
                .toList();
        List<String> items = withItems
                ? Consequences.of(taken, drift.current().reconciliation()).stream()
                        .map(Item::key)
                        .toList()
                : List.of();
        return ImportView.of(
                        ImportShelf.name(taken),
                        taken.recorded(),
                        taken.person(),
                        false,
                        taken.withdrawn(),
                        files,
                        items)
                .quarantined(shelf.isQuarantined(taken))
                .named(nameOf(taken.person()));
    }

    /** All sources, newest first. */
    public List<SourceView> sources() {
        SourceRegister register = SourceRegister.of(ledger.snapshot());
        return shelf.all().stream()
                .filter(taken -> !taken.withdrawn())
                .flatMap(taken -> taken.readings().stream()
                        .filter(reading -> !reading.receipt().importer().equals(ImportShelf.NO_IMPORTER))
                        .map(reading -> SourceView.of(
                                        reading.source(), taken.person(), ReceiptView.of(reading.receipt()))
                                .of(register.entry(reading.source()))))
                .toList();
    }

    /** What people call the file of that digest; the digest itself if nobody handed it over. */
    public String titleOf(Digest artifact) {
        return shelf.all().stream()
                .flatMap(taken -> taken.readings().stream())
                .map(Import.Reading::source)
                .filter(source -> source.artifact().equals(artifact))
                .map(Source::title)
                .findFirst()
                .orElseGet(artifact::hex);
    }

    /** Commits, newest first. */
    public List<CommitView> commits(long before, int most) {
        return storage.heads(before, most).stream()
                .map(head -> commit(head, List.of()))
                .toList();
    }

    /** The commit of that number with what it did, if there is one. */
    public Optional<CommitView> commit(long number) {
        return storage.heads(number + 1, 1).stream()
                .filter(head -> head.number() == number)
                .findFirst()
                .map(head -> commit(head, sentences(head)));
    }

    /** The commits that touched a subject with what they did to it, newest first. */
    public List<CommitView> commits(Id subject, int most) {
        if (ledger.snapshot().subject(subject).isEmpty()) {
            return List.of();
        }
        return storage.touching(subject, most).stream()
                .map(head -> commit(head, SentenceView.all(edits(head), ledger.asOf(head.number() - 1), subject)))
                .toList();
    }

    /** What a change does, in sentences, as of the record that it was written against. */
    public List<SentenceView> sentences(Change change) {
        return sentences.of(change, ledger);
    }

    private List<SentenceView> sentences(Commits.Head head) {
        return SentenceView.all(edits(head), ledger.asOf(head.number() - 1));
    }

    /** A commit carries out just the edits of its change, and those are at hand already. */
    private List<Edit> edits(Commits.Head head) {
        return changes.change(head.change()).map(Change::edits).orElse(List.of());
    }

    private CommitView commit(Commits.Head head, List<SentenceView> did) {
        Optional<Change> change = changes.change(head.change());
        List<String> approvers = change.map(Change::approvers).orElse(List.of());
        return new CommitView(
                head.number(),
                head.recorded(),
                head.change(),
                change.map(Change::title).orElse(""),
                head.author(),
                approvers,
                names(head.author(), approvers),
                change.map(made -> made.edits().size()).orElse(0),
                head.hash().hex(),
                head.previous().hex(),
                did);
    }

    /** Entries of the access log, newest first. */
    public List<AuditView> accesses(long before, Optional<String> actor, Optional<String> action, int most) {
        Map<String, Optional<String>> names = new HashMap<>();
        return storage.accessLog().newest(before, actor, action, most).stream()
                .map(access -> audit(access, names.computeIfAbsent(access.deed().person(), this::nameOf)))
                .toList();
    }

    private Optional<String> nameOf(String user) {
        return storage.people().person(user).map(Person::name);
    }

    private Map<String, String> names(String author, List<String> approvers) {
        Map<String, String> names = new TreeMap<>();
        Stream.concat(Stream.of(author), approvers.stream())
                .forEach(user -> nameOf(user).ifPresent(name -> names.put(user, name)));
        return names;
    }

    static AuditView audit(Access access) {
        return audit(access, Optional.empty());
    }

    private static AuditView audit(Access access, Optional<String> name) {
        return new AuditView(
                access.number(),
                access.at(),
                access.deed().person(),
                name,
                access.deed().action(),
                access.deed().object(),
                access.deed().granted() ? "GRANTED" : "REFUSED",
                access.deed().particulars());
    }

    /** What differs between two moments of the record. */
    public List<Difference> differences(Moment.Held from, Moment.Held until) {
        Snapshot before = plant(new Moment(Optional.empty(), Optional.of(from))).snapshot();
        Snapshot after = plant(new Moment(Optional.empty(), Optional.of(until))).snapshot();
        return Difference.between(before, after);
    }

    /** The product and the record at a glance. */
    public StatusView status(String version) {
        Circumstances around = circumstances.get();
        boolean reconciling = drift.isStale();
        Drift.State state = drift.current();
        Map<String, Long> counts = new TreeMap<>();
        for (Kind kind : Kind.values()) {
            counts.put(kind.text(), (long) around.subjects(kind).size());
        }
        Map<String, Long> items = new TreeMap<>();
        inbox.triage(state).open().forEach(item -> items.merge(item.type().name(), 1L, Long::sum));
        return new StatusView(
                "Asbuilt",
                version,
                around.snapshot().commit(),
                storage.heads(Long.MAX_VALUE, 1).stream().findFirst().map(Commits.Head::recorded),
                counts,
                items,
                shelf.standing().count(),
                shelf.all().stream().filter(shelf::isQuarantined).count(),
                changes.all().stream().filter(Change::isOpen).count(),
                state.reconciliation().commit(),
                reconciling,
                ledger.checkpoint().map(Reading::checkpoint));
    }

    /** A checkpoint as people read it. */
    public static StatusView.CheckpointView checkpoint(Checkpoint signed) {
        return new StatusView.CheckpointView(
                signed.origin(), signed.size(), signed.root().hex(), signed.keyId(), signed.signature());
    }

    private FileView file(Import.Reading reading, SourceRegister register) {
        ReceiptView receipt = ReceiptView.of(reading.receipt());
        boolean unread = receipt.importer().equals(ImportShelf.NO_IMPORTER);
        Optional<String> error = receipt.remarks().stream()
                .filter(remark -> remark.severity().equals("ERROR"))
                .map(remark -> unread ? remark.text() : remark.place() + ": " + remark.text())
                .findFirst();
        return new FileView(
                        reading.source().title(),
                        storage.artifacts().size(reading.source().artifact()).orElse(0L),
                        reading.source().artifact().hex(),
                        Optional.of(reading.source().id()),
                        unread ? Optional.empty() : Optional.of(receipt.importer()),
                        unread ? FileState.NOT_UNDERSTOOD : error.isPresent() ? FileState.FAILED : FileState.READ,
                        error,
                        Optional.of(receipt))
                .of(
                        register.entry(reading.source()).map(Reading::belonging),
                        reading.source()
                                .permit()
                                .flatMap(ledger.snapshot()::resolved)
                                .map(Reading::belonging));
    }

    private static Named belonging(Subject subject) {
        return new Named(subject.id().value(), subject.name());
    }
}
