package org.asbuilt.server.record;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.change.Change;
import org.asbuilt.change.ChangeDesk;
import org.asbuilt.change.ChangeType;
import org.asbuilt.change.Conflict;
import org.asbuilt.change.Conflicts;
import org.asbuilt.change.Impact;
import org.asbuilt.change.Outcome;
import org.asbuilt.change.Plan;
import org.asbuilt.change.Reversal;
import org.asbuilt.change.Swap;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Edit;
import org.asbuilt.ledger.Ledger;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.PlantTime;
import org.asbuilt.server.view.ConflictView;
import org.asbuilt.server.view.ImpactView;
import org.asbuilt.server.view.PredictionView;

/** What a change would do, what was seen of it, and changes that are written from others. */
public final class ChangeStudies {
    private static final int MOST = 32;
    private static final int MOST_PREDICTIONS = 500;

    private final Ledger ledger;
    private final ChangeDesk desk;
    private final ChangeDesk acting;
    private final Clock clock;
    private final Recent<Key, ImpactView> impacts = new Recent<>(MOST);

    /** The impact of a change is the same as long as neither it nor the record changes. */
    private record Key(String change, int events, long commit) {}

    /** Looks at changes at one desk and puts them forward at another. */
    ChangeStudies(Ledger ledger, ChangeDesk desk, ChangeDesk acting, Clock clock) {
        this.ledger = ledger;
        this.desk = desk;
        this.acting = acting;
        this.clock = clock;
    }

    /** What a change affects beside what it edits; of one that is in the record there is no more to find. */
    public ImpactView impact(Change change) {
        Key key = new Key(change.id(), change.events().size(), ledger.snapshot().commit());
        return impacts.get(key, () -> ImpactView.of(Impact.of(desk.review(change, clock.instant()))));
    }

    /** What a change lets one expect to see, and what was seen since; of very much only the first. */
    public List<PredictionView> predictions(Change change) {
        return desk.review(change, clock.instant()).predictions().stream()
                .limit(MOST_PREDICTIONS)
                .map(PredictionView::of)
                .toList();
    }

    /** Where the record moved underneath a change. */
    public List<ConflictView> conflicts(Change change) {
        Snapshot now = ledger.snapshot();
        return found(change, now).stream()
                .map(conflict -> ConflictView.of(conflict, now))
                .toList();
    }

    /**
     * Revises a change against the record as it is now.
     *
     * @param choices by the key of a conflict
     * @throws InvalidValue if a conflict has no choice, or a choice no conflict
     */
    public Outcome settle(Change change, String person, Map<String, Conflict.Choice> choices, String comment) {
        Snapshot now = ledger.snapshot();
        List<String> keys = found(change, now).stream().map(Conflict::key).toList();
        Optional<String> open =
                keys.stream().filter(key -> !choices.containsKey(key)).findFirst();
        Optional<String> unknown =
                choices.keySet().stream().filter(key -> !keys.contains(key)).findFirst();
        open.ifPresent(key -> {
            throw new InvalidValue("there is no choice for the conflict " + key);
        });
        unknown.ifPresent(key -> {
            throw new InvalidValue("there is no conflict " + key);
        });
        List<Edit> edits = Conflicts.settled(change.edits(), choices);
        return acting.revise(change.id(), person, clock.instant(), now.commit(), edits, comment);
    }

    /** Puts the exchange of a device forward. What has been done already only corrects the record. */
    public Outcome swap(String asset, String person, Swap swap) {
        Snapshot now = ledger.snapshot();
        Id id = new Id(asset);
        Subject subject = now.resolved(id).orElseThrow(() -> new InvalidValue("there is no subject " + id));
        Instant at = clock.instant();
        Plan plan = swapPlan(subject.id(), person, swap.from().isAfter(at));
        Basis basis = new Basis.Stated(person, "exchanged the device on " + swap.on());
        return acting.propose(
                person,
                at,
                ChangeType.STANDARD,
                "Exchange the device " + subject.name(),
                "a device was exchanged for one like it",
                now.commit(),
                swap.edits(subject, basis),
                plan);
    }

    /**
     * Puts the change forward that takes another back. It is written against the record right after that one, so that whatever was altered
     * since is a conflict that somebody settles.
     *
     * @param from from when on what was holds again
     * @throws InvalidValue if that change is not in the record
     */
    public Outcome reverse(Change change, String person, String reason, Instant from) {
        long commit = change.commit()
                .orElseThrow(
                        () -> new InvalidValue(change.id() + " is not in the record, so nothing is to be taken back"));
        Basis basis = new Basis.Stated(person, "takes " + change.id() + " back: " + reason);
        List<Edit> edits = Reversal.of(change.edits(), ledger.asOf(commit - 1), PlantTime.since(from), basis);
        Plan plan = Plan.brief(Plan.Extent.RECORD, Optional.of(person), Optional.empty(), Optional.of(change.id()));
        return acting.propose(
                person,
                clock.instant(),
                ChangeType.NORMAL,
                "Take back: " + change.title(),
                reason,
                commit,
                edits,
                plan);
    }

    private List<Conflict> found(Change change, Snapshot now) {
        return change.isOpen() ? Conflicts.of(change.edits(), ledger.asOf(change.base()), now) : List.of();
    }

    private static Plan swapPlan(Id asset, String person, boolean ahead) {
        Plan.Extent extent = ahead ? Plan.Extent.PLANT : Plan.Extent.RECORD;
        return Plan.brief(extent, Optional.of(person), Optional.of(asset), Optional.empty());
    }
}
