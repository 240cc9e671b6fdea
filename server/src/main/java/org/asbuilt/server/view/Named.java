package org.asbuilt.server.view;

import org.asbuilt.model.Id;
import org.asbuilt.validation.Circumstances;

/**
 * A subject as a link.
 *
 * @param id its id
 * @param name what it is called
 */
public record Named(String id, String name) {
    /** The link to a subject. */
    public static Named of(Id id, Circumstances around) {
        return new Named(id.value(), around.name(id));
    }
}
