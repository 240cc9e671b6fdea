package org.asbuilt.server.record;

import java.util.Optional;
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

    /** Writes it anew if the next start would gain by that, or the last could not read it; the commit that it is of then. */
    public Optional<Long> renewed() {
        return storage.isImageSpoilt() || standing().isDue() ? Optional.of(storage.writeImage()) : Optional.empty();
    }
}
