package org.asbuilt.server.api;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.access.Permission;
import org.asbuilt.access.View;
import org.asbuilt.model.Id;
import org.asbuilt.server.record.Disclosures;

/**
 * A file that is made in the background, or that waits to be fetched by whoever asked for it.
 *
 * @param id its name
 * @param owner who asked for it
 * @param what the address of what it holds
 * @param rights with which rights it is made
 * @param asked when it was asked for
 * @param state how far it is
 */
record PreparedFile(String id, String owner, String what, Rights rights, Instant asked, State state) {

    /**
     * What counts for somebody: a file is handed to whoever has just these, because it holds what they show.
     *
     * @param view what is shown
     * @param permissions what is permitted
     */
    record Rights(View view, Set<Permission> permissions) {
        /** Copies the set. */
        Rights {
            permissions = Set.copyOf(permissions);
        }
    }

    /** How far it is. */
    sealed interface State {
        /**
         * It is being made, or waits for its turn.
         *
         * @param share 0 to 1
         * @param sentence what is being done
         */
        record Underway(double share, String sentence) implements State {}

        /**
         * It can be fetched.
         *
         * @param file where it lies
         * @param key by which it is sealed
         * @param export what it holds
         * @param present the subjects of it that were shown as they are now when it was made
         * @param form how it is called
         * @param bytes how long it is
         * @param until when it is deleted
         */
        record Ready(
                Disclosures.Kept file,
                PassingKey key,
                Disclosures.Export export,
                Set<Id> present,
                Exports.Form form,
                long bytes,
                Instant until)
                implements State {
            /** Copies the set. */
            public Ready {
                present = Set.copyOf(present);
            }
        }

        /**
         * It was not made.
         *
         * @param why the sentence
         */
        record Failed(String why) implements State {}
    }

    PreparedFile in(State next) {
        return new PreparedFile(id, owner, what, rights, asked, next);
    }

    Optional<State.Ready> ready() {
        return state instanceof State.Ready ready ? Optional.of(ready) : Optional.empty();
    }

    boolean isUnderway() {
        return state instanceof State.Underway;
    }
}
