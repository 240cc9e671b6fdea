package org.asbuilt.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.ledger.Edit;
import org.asbuilt.model.PlantTime;

/** What the events of a change come to. Work in the plant and its approval are followed apart, for either can come first. */
final class Course {
    private List<Edit> edits;
    private long base;
    private Plan plan = Plan.NONE;
    private final Instant opened;
    private final List<ChangeEvent.Approved> approvals = new ArrayList<>();
    private final List<String> overridden = new ArrayList<>();
    private boolean decided;
    private boolean looksAhead;
    private Optional<Change.State> work = Optional.empty();
    private Optional<Change.State> end = Optional.empty();

    private Course(ChangeEvent.Proposed proposed) {
        edits = proposed.edits();
        base = proposed.base();
        opened = proposed.at();
    }

    static Course of(ChangeEvent.Proposed proposed, List<ChangeEvent> events) {
        Course course = new Course(proposed);
        events.forEach(course::follow);
        course.looksAhead =
                course.edits.stream().anyMatch(edit -> valid(edit).from().isAfter(course.opened));
        return course;
    }

    private void follow(ChangeEvent event) {
        switch (event) {
            case ChangeEvent.Proposed ignored -> {}
            case ChangeEvent.Commented ignored -> {}
            case ChangeEvent.DocumentUpdated ignored -> {}
            case ChangeEvent.Ended ignored -> {}
            case ChangeEvent.Revised revised -> {
                edits = revised.edits();
                base = revised.base();
                takeBackApprovals();
            }
            case ChangeEvent.Planned planned -> {
                plan = planned.plan();
                takeBackApprovals();
            }
            case ChangeEvent.Approved approved -> {
                approvals.add(approved);
                decided |= approved.decides();
            }
            case ChangeEvent.Overridden set -> {
                overridden.add(set.requirement());
                decided |= set.decides();
            }
            case ChangeEvent.Scheduled ignored -> work = Optional.of(Change.State.SCHEDULED);
            case ChangeEvent.Started ignored -> work = Optional.of(Change.State.IMPLEMENTING);
            case ChangeEvent.Implemented ignored -> work = Optional.of(Change.State.IMPLEMENTED);
            case ChangeEvent.Rejected ignored -> end = Optional.of(Change.State.REJECTED);
            case ChangeEvent.Withdrawn ignored -> end = Optional.of(Change.State.WITHDRAWN);
            case ChangeEvent.Applied ignored -> end = Optional.of(Change.State.APPLIED);
            case ChangeEvent.Verified ignored -> end = Optional.of(Change.State.VERIFIED);
            case ChangeEvent.Closed ignored -> end = Optional.of(Change.State.CLOSED);
            case ChangeEvent.RolledBack ignored -> end = Optional.of(Change.State.ROLLED_BACK);
        }
    }

    private void takeBackApprovals() {
        approvals.clear();
        overridden.clear();
        decided = false;
        work = work.filter(state -> state != Change.State.SCHEDULED);
    }

    /** Where the change is: work that may come first counts without approval. */
    Change.State state(boolean mayComeFirst) {
        if (end.isPresent()) {
            return end.get();
        }
        if (!decided && !mayComeFirst) {
            return Change.State.PROPOSED;
        }
        return work.orElse(decided ? Change.State.APPROVED : Change.State.PROPOSED);
    }

    List<Edit> edits() {
        return edits;
    }

    long base() {
        return base;
    }

    Plan plan() {
        return plan;
    }

    List<ChangeEvent.Approved> approvals() {
        return List.copyOf(approvals);
    }

    List<String> overridden() {
        return List.copyOf(overridden);
    }

    boolean decided() {
        return decided;
    }

    /** Whether an edit begins to hold only after the change was put forward. */
    boolean looksAhead() {
        return looksAhead;
    }

    private static PlantTime valid(Edit edit) {
        return switch (edit) {
            case Edit.Put put -> put.valid();
            case Edit.Remove remove -> remove.valid();
            case Edit.Retire retire -> retire.valid();
            case Edit.Merge ignored -> PlantTime.ALWAYS;
            case Edit.Split ignored -> PlantTime.ALWAYS;
            case Edit.Forget ignored -> PlantTime.ALWAYS;
            case Edit.Erase ignored -> PlantTime.ALWAYS;
        };
    }
}
