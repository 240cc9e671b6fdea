package org.asbuilt.server.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.model.Id;
import org.asbuilt.validation.Circumstances;

/**
 * A subject as a link.
 *
 * @param id its id
 * @param name what it is called
 * @param hidden whether it is not among what is shown: then its name is its id, and left out if it is shown
 */
public record Named(
        String id,
        String name,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean hidden) {
    /** By name, PLC-2 before PLC-10, and those that are called the same by id. */
    public static final Comparator<Named> BY_NAME =
            Comparator.comparing(Named::name, NaturalOrder::compare).thenComparing(Named::id);

    /** The link to a subject that is shown. */
    public Named(String id, String name) {
        this(id, name, false);
    }

    /** The link to a subject. */
    public static Named of(Id id, Circumstances around) {
        return new Named(id.value(), around.name(id), around.subject(id).isEmpty());
    }

    /** The link to a subject. */
    public static Named of(Id id, Snapshot snapshot) {
        return new Named(
                id.value(), Shown.name(id, snapshot), snapshot.resolved(id).isEmpty());
    }
}
