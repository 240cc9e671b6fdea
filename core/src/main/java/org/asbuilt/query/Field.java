package org.asbuilt.query;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.asbuilt.model.Part;

/**
 * What a query asks a subject for.
 *
 * @param written as the query writes it
 * @param reference the parts that name another subject which is asked instead; empty if the subject itself is asked
 * @param target what is asked
 */
public record Field(String written, List<Part> reference, Target target) {

    /** The lists of parts that there are, each once: what is known of the parts of a field is found by the list. */
    private static final Map<List<Part>, List<Part>> LISTS = new ConcurrentHashMap<>();

    /** Takes the one list of those parts. */
    public Field {
        reference = one(reference);
    }

    private static List<Part> one(List<Part> parts) {
        return LISTS.computeIfAbsent(List.copyOf(parts), list -> list);
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
            /** Takes the one list of those parts. */
            public Recorded {
                parts = one(parts);
            }
        }
    }
}
