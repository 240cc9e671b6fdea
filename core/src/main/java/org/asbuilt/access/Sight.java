package org.asbuilt.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Designation;
import org.asbuilt.model.FieldGroup;
import org.asbuilt.model.Handling;
import org.asbuilt.model.Id;
import org.asbuilt.model.InformationProfile;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Shape;
import org.asbuilt.model.Slot;
import org.asbuilt.model.SourceProfile;
import org.asbuilt.model.Tlp;

/**
 * A view laid over a snapshot. Immutable, and safe for use by several threads.
 *
 * <p>A subject is in sight if a window that reads its kind covers the place where it is, and its label allows it. What is nowhere by
 * itself (a supplier, a person, a network without a site) is in sight of a confined window if something in sight refers to it, or it
 * refers to something in sight. Of a subject in sight the facets are seen whose groups a covering window reads; the name always is.
 */
public final class Sight {
    private static final Slot DESIGNATION = Slot.of(Designation.class);
    private static final Slot HANDLING = Slot.of(Handling.class);
    private static final Slot INFORMATION = Slot.of(InformationProfile.class);
    private static final Slot SOURCE = Slot.of(SourceProfile.class);
    private static final Map<String, FieldGroup> GROUPS = groups();

    private final View view;
    private final Snapshot whole;
    private final Snapshot seen;
    private final Coverage coverage;
    private final Instant now;

    private Sight(View view, Snapshot whole, Snapshot seen, Coverage coverage, Instant now) {
        this.view = view;
        this.whole = whole;
        this.seen = seen;
        this.coverage = coverage;
        this.now = now;
    }

    /**
     * What a view shows of a snapshot.
     *
     * @param now the moment of the plant at which it is asked where things are
     */
    public static Sight of(View view, Snapshot whole, Instant now) {
        Coverage coverage = Coverage.of(view, whole, now);
        if (view.isEverything()) {
            return new Sight(view, whole, whole, coverage, now);
        }
        List<Subject> hidden = new ArrayList<>();
        Map<Id, Subject> stripped = new HashMap<>();
        whole.everything().forEach(subject -> {
            Optional<Subject> rest = rest(subject, view, coverage, true);
            if (rest.isEmpty()) {
                hidden.add(subject);
            } else if (isLess(rest.get(), subject)) {
                stripped.put(subject.id(), rest.get());
            }
        });
        return new Sight(view, whole, without(whole, hidden, stripped), coverage, now);
    }

    /**
     * What the same view shows of a later snapshot.
     *
     * @param later the snapshot
     * @param edits all that leads from the one to the other
     * @param now the moment of the plant at which it is asked where things are
     */
    public Sight at(Snapshot later, List<Edit> edits, Instant now) {
        if (!view.isEverywhere()) {
            // Where a subject is can change with what it stands in.
            return of(view, later, now);
        }
        return view.isEverything() ? new Sight(view, later, later, coverage, now) : touched(later, edits, now, false);
    }

    /**
     * What the view shows of an earlier snapshot: what it showed of it then, and nothing that is hidden now. A label that something got
     * since holds for what it was before too.
     */
    public Snapshot earlier(Snapshot then) {
        Snapshot shown = of(view, then, now).seen;
        if (view.isEverything()) {
            return shown;
        }
        List<Subject> hidden = shown.everything()
                .filter(subject -> whole.subject(subject.id()).isPresent() && !sees(subject.id()))
                .map(subject -> gone(subject.id()))
                .toList();
        return hidden.isEmpty() ? shown : shown.replacing(then.commit(), hidden);
    }

    private Sight touched(Snapshot later, List<Edit> edits, Instant now, boolean asked) {
        Set<Id> touched = new HashSet<>();
        edits.forEach(edit -> touched.addAll(edit.touched()));
        List<Subject> changed = new ArrayList<>();
        boolean same = seen == whole;
        for (Id id : touched) {
            Optional<Subject> known = later.subject(id);
            boolean labelled = !asked || whole.subject(id).isPresent();
            Optional<Subject> rest = known.flatMap(subject -> rest(subject, view, coverage, labelled));
            same &= rest.isPresent() == known.isPresent() && (rest.isEmpty() || !isLess(rest.get(), known.get()));
            changed.add(rest.orElseGet(() -> gone(id)));
        }
        return new Sight(view, later, same ? later : seen.replacing(later.commit(), changed), coverage, now);
    }

    /**
     * The same with what some edits would make of the record. What they touch counts as where it is; what they bring into being is not
     * yet kept by its label from anybody of the own organisation, for somebody has to judge whether it comes to be.
     */
    public Sight with(List<Edit> edits) {
        return view.isEverything() ? this : touched(whole.with(edits), edits, now, true);
    }

    /** The same, or {@link #with} the edits if they bring something into being: only so that is seen which does not exist yet. */
    public Sight proposing(List<Edit> edits) {
        boolean fresh = edits.stream()
                .map(Edit::subject)
                .anyMatch(id -> whole.subject(id).isEmpty());
        return fresh ? with(edits) : this;
    }

    /** Whose it is. */
    public View view() {
        return view;
    }

    /** The whole snapshot, which the reader does not see. */
    public Snapshot whole() {
        return whole;
    }

    /** What the reader sees of it. */
    public Snapshot seen() {
        return seen;
    }

    /** Whether a subject is in sight. */
    public boolean sees(Id subject) {
        return view.isEverything() || seen.subject(subject).isPresent();
    }

    /** Whether a facet of a subject is, or would be if the subject had it. */
    public boolean sees(Id subject, String facet) {
        return seenOf(subject).test(facet);
    }

    /** Which facets of a subject are seen, or would be if it had them: to be asked of many. */
    public Predicate<String> seenOf(Id subject) {
        if (view.isEverything()) {
            return facet -> true;
        }
        Optional<Set<FieldGroup>> groups = whole.subject(subject)
                .filter(known -> seen.subject(subject).isPresent())
                .map(coverage::groups);
        return facet -> groups.filter(read -> isAlwaysSeen(facet) || read.contains(group(facet)))
                .isPresent();
    }

    /**
     * Whether everything of some kinds is in sight, with some groups of fields: only then may be worked out of them what one of them alone
     * could change.
     */
    public boolean seesAllOf(Set<Kind> kinds, Set<FieldGroup> groups) {
        return view.readsEverywhere(groups)
                && (seen == whole
                        || kinds.stream()
                                .flatMap(whole::subjects)
                                .allMatch(subject -> seen.subject(subject.id()).isPresent()));
    }

    /**
     * Whether the record holds a subject and its label keeps it back, whatever the role: what comes from a source that is labelled so is
     * kept back with it. Source: requirements P2.C-08.
     */
    public boolean isKeptByLabel(Id subject) {
        return !view.isEverything()
                && whole.subject(subject)
                        .filter(known -> !mayRead(known, view, true))
                        .isPresent();
    }

    /** Whether a subject is in sight with every group of fields. */
    public boolean seesEverythingOf(Id subject) {
        return view.isEverything()
                || seen.subject(subject)
                        .map(known -> coverage.groups(known).size() == FieldGroup.values().length)
                        .orElse(false);
    }

    /** Whether all that an edit says is in sight, and whom it is about. */
    public boolean sees(Edit edit) {
        return switch (edit) {
            case Edit.Put put -> sees(put.subject(), put.slot().facet());
            case Edit.Remove remove -> sees(remove.subject(), remove.slot().facet());
            case Edit.Merge merge -> merge.touched().stream().allMatch(this::sees);
            case Edit.Split split -> split.touched().stream().allMatch(this::sees);
            case Edit.Retire retire -> sees(retire.subject());
            case Edit.Forget forget -> sees(forget.subject());
            case Edit.Erase erase -> sees(erase.subject());
        };
    }

    private static Snapshot without(Snapshot whole, List<Subject> hidden, Map<Id, Subject> stripped) {
        if (hidden.isEmpty() && stripped.isEmpty()) {
            return whole;
        }
        List<Subject> replaced = new ArrayList<>(stripped.values());
        hidden.forEach(subject -> replaced.add(gone(subject.id())));
        return whole.replacing(whole.commit(), replaced);
    }

    private static Subject gone(Id id) {
        return Subject.of(id, List.of(), Optional.empty());
    }

    /** What is seen of a subject; empty if it is not in sight. */
    private static Optional<Subject> rest(Subject subject, View view, Coverage coverage, boolean labelled) {
        Set<FieldGroup> groups = coverage.groups(subject);
        boolean needs = groups.contains(FieldGroup.of(subject.kind()));
        boolean readable = labelled ? mayRead(subject, view, needs) : needs && view.affiliation() == Affiliation.OWN;
        if (!readable) {
            return Optional.empty();
        }
        Set<FieldGroup> read = needs ? groups : withKind(groups, subject.kind());
        if (read.size() == FieldGroup.values().length || seesAll(subject, read)) {
            return Optional.of(subject);
        }
        TreeMap<Slot, List<Fact>> kept = new TreeMap<>();
        subject.facts().forEach((slot, facts) -> {
            if (isAlwaysSeen(slot.facet()) || read.contains(group(slot.facet()))) {
                kept.put(slot, facts);
            }
        });
        return Optional.of(new Subject(subject.id(), kept, subject.absorbedBy()));
    }

    private static boolean mayRead(Subject subject, View view, boolean needs) {
        Optional<Handling> handling = subject.fact(HANDLING).map(fact -> (Handling) fact.facet());
        Collection<String> recipients =
                handling.<Collection<String>>map(Handling::recipients).orElse(List.of());
        return view.mayRead(label(subject, handling), recipients, needs);
    }

    /** Whoever may read a subject without need to know, for its label says so, reads what its kind is about. */
    private static Set<FieldGroup> withKind(Set<FieldGroup> groups, Kind kind) {
        EnumSet<FieldGroup> more = EnumSet.of(FieldGroup.of(kind));
        more.addAll(groups);
        return more;
    }

    /** What it bears itself counts before what its profile says. */
    private static Tlp label(Subject subject, Optional<Handling> handling) {
        return handling.flatMap(Handling::label)
                .or(() -> subject.fact(INFORMATION).flatMap(fact -> ((InformationProfile) fact.facet()).label()))
                .or(() -> subject.fact(SOURCE).flatMap(fact -> ((SourceProfile) fact.facet()).label()))
                .orElse(Tlp.AMBER_STRICT);
    }

    private static boolean seesAll(Subject subject, Set<FieldGroup> groups) {
        for (Slot slot : subject.facts().keySet()) {
            if (!isAlwaysSeen(slot.facet()) && !groups.contains(group(slot.facet()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLess(Subject rest, Subject subject) {
        return rest.facts().size() < subject.facts().size();
    }

    private static boolean isAlwaysSeen(String facet) {
        return facet.equals(DESIGNATION.facet()) || facet.equals(HANDLING.facet());
    }

    private static FieldGroup group(String facet) {
        FieldGroup group = GROUPS.get(facet);
        return group == null ? Shape.named(facet).group() : group;
    }

    private static Map<String, FieldGroup> groups() {
        Map<String, FieldGroup> groups = new HashMap<>();
        Shape.all().forEach(shape -> groups.put(shape.name(), shape.group()));
        return Map.copyOf(groups);
    }
}
