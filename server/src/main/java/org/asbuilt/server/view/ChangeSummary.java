package org.asbuilt.server.view;

import java.time.Instant;
import java.util.List;
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
 */
public record ChangeSummary(
        String id,
        String title,
        String type,
        String state,
        String author,
        Instant opened,
        int edits,
        List<String> approvers) {

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
                change.approvers());
    }
}
