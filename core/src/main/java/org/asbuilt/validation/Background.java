package org.asbuilt.validation;

import java.util.List;
import org.asbuilt.logbook.Logged;

/**
 * What is known beside the record itself.
 *
 * @param evidence what sources say
 * @param logged what people judged
 * @param works the changes, newest first
 */
public record Background(Evidence evidence, Logged logged, List<Work> works) {
    /** Nothing. */
    public static final Background NONE = new Background(Evidence.NONE, Logged.EMPTY, List.of());

    /** Copies the list. */
    public Background {
        works = List.copyOf(works);
    }
}
