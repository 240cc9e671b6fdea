package org.asbuilt.server.view;

import java.util.Set;
import org.asbuilt.access.Permission;
import org.asbuilt.change.Change;
import org.asbuilt.change.Change.State;
import org.asbuilt.change.ChangeType;
import org.asbuilt.change.Plan;

/**
 * What the reader may do with a change, by role and by what the desk would not refuse outright.
 *
 * @param plan write how it is to be made
 * @param schedule set the time of the work
 * @param start begin the work
 * @param implement say that the work is done
 * @param verify say that the plant agrees
 * @param close close it
 * @param rollBack undo what was begun
 * @param documents say that a document is brought up to date
 * @param end say what ended it, if it is temporary
 * @param reverse put forward the change that takes it back
 */
public record May(
        boolean approve,
        boolean reject,
        boolean revise,
        boolean apply,
        boolean withdraw,
        boolean override,
        boolean comment,
        boolean plan,
        boolean schedule,
        boolean start,
        boolean implement,
        boolean verify,
        boolean close,
        boolean rollBack,
        boolean documents,
        boolean end,
        boolean reverse) {

    static May of(Change change, String user, Set<Permission> permitted) {
        State state = change.state();
        boolean open = change.isOpen();
        boolean author = change.authors().contains(user);
        boolean judges = permitted.contains(Permission.APPROVE);
        boolean writes = permitted.contains(Permission.PROPOSE);
        boolean works = change.extent() == Plan.Extent.PLANT;
        boolean emergency = change.type() == ChangeType.EMERGENCY;
        boolean light = emergency || change.type() == ChangeType.STANDARD;
        boolean awaits = open || (emergency && !change.isApproved() && !change.isDone());
        boolean ready = works
                && (state == State.SCHEDULED
                        || (light && state == State.APPROVED)
                        || (emergency && state == State.PROPOSED));
        boolean begun = state == State.IMPLEMENTING || state == State.IMPLEMENTED;
        boolean stands = change.commit().isPresent() && change.ending().isEmpty();
        return new May(
                awaits
                        && judges
                        && !author
                        && !(change.isApproved() && change.approvers().contains(user)),
                open && !begun && judges,
                open && writes,
                judges && state == (works ? State.IMPLEMENTED : State.APPROVED),
                open && !begun && writes && author,
                !change.isDone() && judges,
                judges || writes,
                awaits && writes,
                works && writes && (state == State.APPROVED || state == State.SCHEDULED),
                ready && writes,
                writes && (begun || (light && ready)),
                works && writes && state == State.APPLIED,
                judges && state == State.VERIFIED,
                begun && writes,
                works && writes && !change.isDone(),
                stands && writes && change.type() == ChangeType.TEMPORARY,
                stands && writes);
    }
}
