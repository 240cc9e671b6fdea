package org.asbuilt.query;

import org.asbuilt.model.Id;

/** How a subject stands by what is judged beside the record: validation, findings, matters that wait. */
@FunctionalInterface
public interface Standing {
    /** Nothing is judged. */
    Standing NONE = (flag, subject) -> Truth.UNKNOWN;

    /** Whether it is that. */
    Truth is(Flag flag, Id subject);
}
