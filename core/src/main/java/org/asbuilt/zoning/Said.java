package org.asbuilt.zoning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Link;
import org.asbuilt.validation.Circumstances;

/** How things are called in sentences. */
final class Said {
    private Said() {}

    /** A value of a list as people write it. */
    static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A connection: by its name, or else by its ends and protocol. */
    static String connection(Subject connection, Circumstances around) {
        Optional<Link> link = connection.facet(Link.class);
        if (link.isEmpty()
                || connection
                        .facet(Designation.class)
                        .flatMap(Designation::name)
                        .isPresent()) {
            return connection.name();
        }
        return link.flatMap(Link::protocol).orElse("unknown protocol") + " from "
                + link.flatMap(Link::source).map(around::name).orElse("?") + " to "
                + link.flatMap(Link::destination).map(around::name).orElse("?");
    }

    /** The first few, and how many more there are. */
    static String some(List<String> names, int most) {
        return String.join(", ", names.subList(0, Math.min(most, names.size())))
                + (names.size() > most ? " and " + (names.size() - most) + " more" : "");
    }
}
