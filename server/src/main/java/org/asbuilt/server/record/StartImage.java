package org.asbuilt.server.record;

import org.asbuilt.store.Image;

/** The image of the record that the next start reads. */
public final class StartImage {
    private final Storage storage;

    StartImage(Storage storage) {
        this.storage = storage;
    }

    /**
     * How it stands.
     *
     * @param commit the commit that it is of; 0 if there is none
     * @param facts how many facts the record holds
     * @param changed how many have come or gone since
     * @param isDue whether the next start would gain by a new one
     */
    public record Standing(long commit, long facts, long changed, boolean isDue) {}

    /** How it stands. */
    public Standing standing() {
        Image.Standing standing = storage.imageStanding();
        return new Standing(standing.commit(), standing.facts(), standing.changed(), standing.isDue());
    }

    /** Writes it anew; the commit that it is of then. */
    public long write() {
        return storage.writeImage();
    }
}
