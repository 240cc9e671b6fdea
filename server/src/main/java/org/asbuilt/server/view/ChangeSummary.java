package org.asbuilt.server.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.asbuilt.change.Change;
import org.asbuilt.change.ChangeEvent;
import org.asbuilt.change.Plan;

/**
 * A change in a list.
 *
 * @param id its name, for example {@code change-17}
 * @param title what it does
 * @param type what sort of change
 * @param state where it is on its way
 * @param author who put it forward
 * @param opened when
 * @param edits how many edits it has
 * @param approvers who approved it
 * @param approved when the last of the approvals was given that it needs
 * @param applied when it came into the record
 * @param extent RECORD if only the record is corrected, PLANT if the plant is altered
 * @param owner who answers for it, if its plan says so
 * @param ends when a temporary change ends that has not ended yet
 * @param reviewDue when an emergency change must have been reviewed that has not been yet
 * @param reviewedLate whether an emergency change was reviewed, but after it must have been
 * @param verifiedBy who saw in the plant that it was done, if anybody did
 * @param lacks of those whom a change that was carried out has, who is lacking: APPROVER, VERIFIER
 */
public record ChangeSummary(
        String id,
        String title,
        String type,
        String state,
        String author,
        Instant opened,
        int edits,
        List<String> approvers,
        Optional<Instant> approved,
        Optional<Instant> applied,
        String extent,
        Optional<String> owner,
        Optional<Instant> ends,
        Optional<Instant> reviewDue,
        boolean reviewedLate,
        Optional<String> verifiedBy,
        List<String> lacks) {
    /** Copies the lists. */
    public ChangeSummary {
        approvers = List.copyOf(approvers);
        lacks = List.copyOf(lacks);
    }

    /** A change. */
    public static ChangeSummary of(Change change) {
        return new ChangeSummary(
                change.id(),
                change.title(),
                change.type().name(),
                change.state().name(),
                change.author(),
                change.opened(),
                change.edits().size(),
                change.approvers(),
                approved(change),
                change.recorded(),
                change.extent().name(),
                change.plan().owner(),
                change.ends().filter(end -> change.ending().isEmpty()),
                change.reviewDue().filter(due -> !change.isApproved()),
                change.isApproved()
                        && change.reviewDue().filter(due -> isLate(change, due)).isPresent(),
                change.verification().map(ChangeEvent.Verified::actor),
                lacks(change));
    }

    private static Optional<Instant> approved(Change change) {
        return change.approvals().stream()
                .map(ChangeEvent.Approved::at)
                .max(Comparator.naturalOrder())
                .filter(last -> change.isApproved());
    }

    private static boolean isLate(Change change, Instant due) {
        return change.approvals().stream().anyMatch(approval -> approval.at().isAfter(due));
    }

    private static List<String> lacks(Change change) {
        List<String> lacks = new ArrayList<>();
        if (change.commit().isEmpty()) {
            return lacks;
        }
        if (!change.isApproved()) {
            lacks.add("APPROVER");
        }
        // Nobody goes into the plant for a correction of the record.
        if (change.extent() == Plan.Extent.PLANT && change.verification().isEmpty()) {
            lacks.add("VERIFIER");
        }
        return lacks;
    }
}
