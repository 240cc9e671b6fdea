package org.asbuilt.server.rounds;

import java.time.Duration;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.record.StartImage;
import org.springframework.stereotype.Component;

/** Writes an image of a large record, so that the next start does not read a row for each fact. Source: docs/adr/0030-image.md. */
@Component
public final class ImageRound implements Round {
    private static final Duration EVERY = Duration.ofHours(1);
    private final RecordOffice office;

    /** The round of that installation. */
    public ImageRound(RecordOffice office) {
        this.office = office;
    }

    @Override
    public String name() {
        return "start-image";
    }

    @Override
    public String meaning() {
        return "writes an image of a large record, by which the next start is quicker";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public Outcome run() {
        StartImage image = office.startImage();
        StartImage.Standing standing = image.standing();
        if (standing.isDue()) {
            return Outcome.done("an image of commit " + image.write() + " was written");
        }
        return Outcome.done(
                standing.commit() == 0
                        ? "none is needed: the record holds " + standing.facts() + " facts"
                        : "the image of commit " + standing.commit() + " still serves: " + standing.changed() + " of "
                                + standing.facts() + " facts have come or gone since");
    }
}
