package org.asbuilt.query;

import java.util.List;
import org.asbuilt.model.Part;

/**
 * What a query asks a subject for.
 *
 * @param written as the query writes it
 * @param reference the parts that name another subject which is asked instead; empty if the subject itself is asked
 * @param target what is asked
 */
public record Field(String written, List<Part> reference, Target target) {

    /** Copies the list. */
    public Field {
        reference = List.copyOf(reference);
    }

    /** What is asked of a subject. */
    public sealed interface Target {
        /** What it is called. */
        record ItsName() implements Target {}

        /** Its id. */
        record ItsId() implements Target {}

        /**
         * What is recorded.
         *
         * @param parts the parts; usually a subject has one of them only
         */
        record Recorded(List<Part> parts) implements Target {
            /** Copies the list. */
            public Recorded {
                parts = List.copyOf(parts);
            }
        }
    }
}
