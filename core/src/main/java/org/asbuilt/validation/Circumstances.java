package org.asbuilt.validation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.logbook.Logged;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Placement;
import org.asbuilt.reconcile.Item;

/**
 * The record at a moment of the plant with what surrounds each subject: what is asked again and again by rules and criteria is
 * found once. Safe for use by several threads.
 */
public final class Circumstances {
    /** So many touched subjects cost more at each step than reading the record through again. */
    private static final int MOST_TOUCHED = 20_000;

    private final Snapshot snapshot;
    private final Instant now;
    private final Background background;
    private final Found found;
    private final Once<Map<Id, List<Work>>> works = Once.of(this::worksBySubject);

    private Circumstances(Snapshot snapshot, Instant now, Background background, Found found) {
        this.snapshot = snapshot;
        this.now = now;
        this.background = background;
        this.found = found;
    }

    /**
     * The record at a moment.
     *
     * @param snapshot the record
     * @param now the moment, of the plant and for everything that expires
     * @param background what is known beside it
     */
    public static Circumstances of(Snapshot snapshot, Instant now, Background background) {
        return new Circumstances(snapshot, now, background, new Found.Scanned(snapshot, now));
    }

    /** The same record at another moment. */
    public Circumstances at(Instant moment) {
        return at(moment, background);
    }

    /** The same record at another moment, and with what is known beside it then; what was found is shared where it still holds. */
    public Circumstances at(Instant moment, Background known) {
        Found same = found.stretch().contains(moment) ? found : new Found.Scanned(snapshot, moment);
        return new Circumstances(snapshot, moment, known, same);
    }

    /** The record as it would be with those edits; what they do not touch is shared. */
    public Circumstances with(List<Edit> edits) {
        Snapshot then = snapshot.with(edits);
        return isRegrouped(edits)
                ? of(then, now, background)
                : new Circumstances(then, now, background, new Found.Layered(found, touched(edits), then, now));
    }

    /**
     * A later record; what is not touched is shared.
     *
     * @param later the record
     * @param edits all that leads from this record to that one
     */
    public Circumstances with(Snapshot later, List<Edit> edits) {
        Set<Id> touched = touched(edits);
        if (isRegrouped(edits) || found.touched().size() + touched.size() > MOST_TOUCHED) {
            return of(later, now, background);
        }
        // One layer however many commits: what was touched before is touched still.
        touched.addAll(found.touched());
        return new Circumstances(later, now, background, new Found.Layered(found.ground(), touched, later, now));
    }

    private static boolean isRegrouped(List<Edit> edits) {
        return edits.stream().anyMatch(edit -> edit instanceof Edit.Merge || edit instanceof Edit.Split);
    }

    private static Set<Id> touched(List<Edit> edits) {
        return edits.stream().map(Edit::subject).collect(Collectors.toCollection(HashSet::new));
    }

    /** The record itself, with all plant times. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /** The moment. */
    public Instant now() {
        return now;
    }

    /** What people judged. */
    public Logged logged() {
        return background.logged();
    }

    /** What sources say. */
    public Evidence evidence() {
        return background.evidence();
    }

    /** The changes, newest first. */
    public List<Work> works() {
        return background.works();
    }

    /** The changes that touch a subject, newest first. */
    public List<Work> works(Id subject) {
        return works.get().getOrDefault(subject, List.of());
    }

    /** The subject of that id or the one that absorbed it, as it is at the moment; empty if it is not there then. */
    public Optional<Subject> subject(Id id) {
        return snapshot.resolved(id)
                .map(subject -> Found.then(subject, now))
                .filter(subject -> !subject.facts().isEmpty());
    }

    /** All subjects of a kind that are there at the moment. */
    public List<Subject> subjects(Kind kind) {
        return found.of(kind);
    }

    /** All subjects that are there at the moment, kind by kind. */
    public Stream<Subject> subjects() {
        return Arrays.stream(Kind.values()).flatMap(kind -> found.of(kind).stream());
    }

    /** The claims about a subject. */
    public List<RecordedClaim> claims(Id subject) {
        return background.evidence().claims(subject);
    }

    /** The matters about a subject that wait for a decision. */
    public List<Item> items(Id subject) {
        return background.evidence().items(subject);
    }

    /** The connections that an asset is an end of. */
    public List<Subject> connections(Id asset) {
        return found.under(Index.CONNECTIONS, asset);
    }

    /** The assets that stand in a zone, not those of zones within it. */
    public List<Subject> assetsIn(Id zone) {
        return found.under(Index.ASSETS, zone);
    }

    /** The conduits that a zone is joined by. */
    public List<Subject> conduits(Id zone) {
        return found.under(Index.CONDUITS, zone);
    }

    /** The documents that show a subject. */
    public List<Subject> documents(Id subject) {
        return found.under(Index.DOCUMENTS, subject);
    }

    /** The zone that a subject stands in; of an absorbed one, the one that absorbed it. */
    public Optional<Id> zone(Subject subject) {
        return subject.facet(Placement.class).flatMap(Placement::zone).flatMap(this::resolved);
    }

    /** The site that a subject stands at: its own, or else that of its zone, or of a zone around that. */
    public Optional<Id> site(Subject subject) {
        Optional<Placement> placement = subject.facet(Placement.class);
        for (int depth = 0; depth < 16 && placement.isPresent(); depth++) {
            Optional<Id> site = placement.get().site();
            if (site.isPresent()) {
                return site.flatMap(this::resolved);
            }
            placement = placement.get().zone().flatMap(this::subject).flatMap(zone -> zone.facet(Placement.class));
        }
        return Optional.empty();
    }

    /** Whether an asset is related to safety. */
    public boolean isSafetyRelated(Subject asset) {
        return asset.facet(AssetRole.class).flatMap(AssetRole::safetyRelated).orElse(false);
    }

    /** What a subject is called; its id if it is not there. */
    public String name(Id id) {
        return subject(id).map(Subject::name).orElse(id.value());
    }

    private Optional<Id> resolved(Id id) {
        return snapshot.resolved(id).map(Subject::id);
    }

    private Map<Id, List<Work>> worksBySubject() {
        Map<Id, List<Work>> index = new HashMap<>();
        for (Work work : works()) {
            work.touches()
                    .forEach(id ->
                            index.computeIfAbsent(id, key -> new ArrayList<>(1)).add(work));
        }
        return index;
    }
}
