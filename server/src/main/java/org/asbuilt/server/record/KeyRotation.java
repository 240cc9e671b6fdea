package org.asbuilt.server.record;

import java.util.List;
import java.util.function.LongConsumer;
import org.asbuilt.store.Rotation;

/** Under which keys everything lies, and changing them. Source: requirements S-05. */
public final class KeyRotation {
    private final Rotation rotation;

    KeyRotation(Rotation rotation) {
        this.rotation = rotation;
    }

    /**
     * How it stands.
     *
     * @param present the id of the key of the key file that everything is sealed under from now on
     * @param former the ids of keys that something still lies under
     * @param recordKeys how many keys of the record there have been, one for each time that the keys were changed
     * @param keys how many keys lie under the key file: of the record, of persons, of files, of one-time codes
     * @param behind how many of them lie under a former key
     * @param forgotten how many were destroyed to forget a person
     * @param open how many rows are of a time before there was sealing, and are open
     * @param sentence all that in words
     */
    public record Standing(
            String present,
            List<String> former,
            long recordKeys,
            long keys,
            long behind,
            long forgotten,
            long open,
            String sentence) {
        /** Copies the list. */
        public Standing {
            former = List.copyOf(former);
        }

        /** Whether nothing is left to do. */
        public boolean settled() {
            return former.isEmpty() && open == 0;
        }
    }

    /** How it stands. */
    public Standing standing() {
        return standing(rotation.status());
    }

    /**
     * Begins a new key and moves everything under it, or ends what an earlier time began. It can be broken off at any moment.
     *
     * @param watcher is told how many keys and rows are done
     */
    public Standing rotate(LongConsumer watcher) {
        return standing(rotation.rotate(watcher));
    }

    /** Seals what is of a time before there was sealing. */
    public Standing seal(LongConsumer watcher) {
        return standing(rotation.close(watcher));
    }

    private static Standing standing(Rotation.Status status) {
        return new Standing(
                status.present(),
                status.former(),
                status.recordKeys(),
                status.dataKeys(),
                status.behind(),
                status.forgotten(),
                status.open(),
                sentence(status));
    }

    private static String sentence(Rotation.Status status) {
        if (status.open() > 0) {
            return status.open()
                    + " rows are older than encryption and lie open in the database: `asbuilt keys seal` encrypts them";
        }
        if (!status.former().isEmpty()) {
            return status.behind()
                    + " data keys still lie under a former key; `asbuilt keys rotate` completes the change of keys";
        }
        return "everything is encrypted: the database with " + status.dataKeys() + " data keys, and these with key "
                + status.present() + " of the key file";
    }
}
