package org.asbuilt.server.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.asbuilt.change.Change;

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
 * @param extent RECORD if only the record is corrected, PLANT if the plant is altered
 * @param owner who answers for it, if its plan says so
 * @param ends when a temporary change ends that has not ended yet
 * @param reviewDue when an emergency change must have been reviewed that has not been yet
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
        String extent,
        Optional<String> owner,
        Optional<Instant> ends,
        Optional<Instant> reviewDue) {

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
                change.extent().name(),
                change.plan().owner(),
                change.ends().filter(end -> change.ending().isEmpty()),
                change.reviewDue().filter(due -> !change.isApproved()));
    }
}
