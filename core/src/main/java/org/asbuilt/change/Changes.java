package org.asbuilt.change;

import java.util.List;
import java.util.Optional;

/** Where the events of changes are kept, for ever and in order. */
public interface Changes {

    /** A name for a new change that no other change has or had. */
    String nextId();

    /**
     * Keeps an event.
     *
     * @param event the event
     * @param expected how many events the change had when the event was judged
     * @return whether it was kept; not, if another event came in between
     */
    boolean append(ChangeEvent event, int expected);

    /** The change of that name. */
    Optional<Change> change(String id);

    /** All changes, newest first. */
    List<Change> all();
}
