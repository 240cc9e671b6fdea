package org.asbuilt.server.record;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.asbuilt.change.ChangeType;
import org.asbuilt.collection.BaselineComparison;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Ledger;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Baseline;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Shape;
import org.asbuilt.model.Slot;
import org.asbuilt.validation.Background;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Extent;

/** Approved states of the record, and what differs from them. Source: requirements P1.M-10, G-06; NERC CIP-010 R1. */
public final class Baselines {
    private final Storage storage;
    private final Ledger ledger;
    private final Proposals proposals;
    private final ChangeBehind behind;
    private final Clock clock;

    /**
     * A baseline that is to be approved: the record as it is now.
     *
     * @param name what it is called
     * @param mode the mode of operation that it shows
     * @param scope the sites, systems, zones and assets that it is about; empty for the whole plant
     * @param reason why it is taken
     */
    public record Draft(String name, Optional<String> mode, Optional<List<String>> scope, Optional<String> reason) {}

    /**
     * What a baseline is compared with.
     *
     * @param before the baseline's own state
     * @param after the other state
     * @param comparison what differs
     */
    public record Compared(Circumstances before, Circumstances after, BaselineComparison comparison) {}

    Baselines(Storage storage, Ledger ledger, Proposals proposals, ChangeBehind behind, Clock clock) {
        this.storage = storage;
        this.ledger = ledger;
        this.proposals = proposals;
        this.behind = behind;
        this.clock = clock;
    }

    /** Proposes the record as it is now as a baseline. */
    public Collecting.Proposed propose(String person, Draft draft) {
        if (draft.name().isBlank()) {
            throw new InvalidValue("give the baseline a name");
        }
        long commit = ledger.snapshot().commit();
        Instant now = clock.instant();
        String reason = draft.reason()
                .filter(text -> !text.isBlank())
                .orElse("So that later states can be compared with an approved one");
        Basis basis = new Basis.Stated(person, reason);
        Id id = Id.of(Kind.BASELINE, person + " " + now + " " + draft.name());
        TreeMap<String, Said> parts = new TreeMap<>();
        Slot slot = Slot.of(Baseline.class);
        say(parts, "commit", List.of(Long.toString(commit)), basis);
        say(parts, "taken", List.of(now.toString()), basis);
        say(parts, "mode", draft.mode().stream().filter(text -> !text.isBlank()).toList(), basis);
        Extent scope =
                Extent.of(draft.scope().orElse(List.of()).stream().map(Id::new).toList());
        say(parts, "sites", texts(scope.sites()), basis);
        say(parts, "systems", texts(scope.systems()), basis);
        say(parts, "zones", texts(scope.zones()), basis);
        say(parts, "assets", texts(scope.assets()), basis);
        TreeMap<String, Said> name = new TreeMap<>();
        name.put("name", Said.values(List.of(draft.name().strip()), basis));
        List<Edit> edits = List.of(
                new Edit.Put(id, Slot.of(Designation.class), name, PlantTime.ALWAYS),
                new Edit.Put(id, slot, parts, PlantTime.ALWAYS));
        return new Collecting.Proposed(
                proposals.propose(
                        person,
                        ChangeType.NORMAL,
                        "Approve the baseline " + draft.name().strip(),
                        reason,
                        new Proposals.Written(commit, edits)),
                List.of(id));
    }

    /**
     * Compares a baseline with the record now, with the record after a commit, or with another baseline.
     *
     * @param with {@code now}, the number of a commit, or the id of a baseline
     * @return empty if there is no such baseline
     * @throws InvalidValue if {@code with} is none of these
     */
    public Optional<Compared> compare(Id id, String with) {
        return state(id).map(before -> compare(before, with));
    }

    private Compared compare(State before, String with) {
        State after = with.equals("now")
                ? now()
                : with.startsWith(Kind.BASELINE.text() + "-")
                        ? state(new Id(with)).orElseThrow(() -> new InvalidValue("there is no baseline " + with))
                        : afterCommit(with);
        Circumstances old = before.circumstances(ledger);
        Circumstances other = after.circumstances(ledger);
        long from = Math.min(before.commit(), after.commit());
        long until = Math.max(before.commit(), after.commit());
        ChangeBehind.Between between = behind.between(from, until);
        return new Compared(old, other, BaselineComparison.of(old, other, before.extent(), between::change));
    }

    /** A state of the record: after a commit, at a moment of the plant, within an extent. */
    private record State(long commit, Instant moment, Extent extent) {
        Circumstances circumstances(Ledger ledger) {
            return Circumstances.of(ledger.asOf(commit), moment, Background.NONE);
        }
    }

    private Optional<State> state(Id id) {
        return ledger.snapshot()
                .resolved(id)
                .flatMap(subject -> subject.facet(Baseline.class))
                .map(baseline -> new State(
                        baseline.commit().map(Integer::longValue).orElse(0L),
                        baseline.taken().orElseGet(clock::instant),
                        Extent.of(baseline)));
    }

    private State now() {
        return new State(ledger.snapshot().commit(), clock.instant(), Extent.EVERYTHING);
    }

    private State afterCommit(String text) {
        if (!(Moment.record(text) instanceof Moment.Held.After after)
                || after.commit() > ledger.snapshot().commit()) {
            throw InvalidValue.expected("now, the number of a commit, or the id of a baseline", text);
        }
        Instant recorded = storage.heads(after.commit() + 1, 1).stream()
                .filter(head -> head.number() == after.commit())
                .map(head -> head.recorded())
                .findFirst()
                .orElseGet(clock::instant);
        return new State(after.commit(), recorded, Extent.EVERYTHING);
    }

    private static List<String> texts(Collection<Id> ids) {
        return ids.stream().map(Id::value).toList();
    }

    private static void say(Map<String, Said> parts, String part, List<String> values, Basis basis) {
        if (!values.isEmpty()) {
            var shape = Shape.of(Baseline.class).part(part);
            parts.put(
                    part,
                    Said.values(
                            new ArrayList<>(
                                    values.stream().map(shape::canonical).toList()),
                            basis));
        }
    }

    /** All baselines of the record. */
    public List<Subject> all() {
        return ledger.snapshot()
                .subjects(Kind.BASELINE)
                .sorted(java.util.Comparator.comparing(Subject::name).thenComparing(Subject::id))
                .toList();
    }
}
