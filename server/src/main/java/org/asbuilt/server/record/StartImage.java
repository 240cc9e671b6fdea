package org.asbuilt.server.record;

import org.asbuilt.store.Image;

/** The image of the record that the next start reads. */
public final class StartImage {
    private final Storage storage;

    StartImage(Storage storage) {
        this.storage = storage;
    }

    /** How it stands. */
    public Image.Standing standing() {
        return storage.imageStanding();
    }

    /** Writes it anew; the commit that it is of then. */
    public long write() {
        return storage.writeImage();
    }
}
