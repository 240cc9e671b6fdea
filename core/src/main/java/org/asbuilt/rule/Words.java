package org.asbuilt.rule;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Id;
import org.asbuilt.model.Link;
import org.asbuilt.model.Responsibility;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Shown;
import org.asbuilt.validation.Standing;
import org.asbuilt.validation.Work;

/** How findings call what they are about. */
final class Words {
    private static final int SHOWN = 5;

    private Words() {}

    /** A connection: by its name, or else by its ends and protocol. */
    static String connection(Subject connection, Circumstances around) {
        if (connection.facet(Designation.class).flatMap(Designation::name).isPresent()) {
            return connection.name();
        }
        return connection
                .facet(Link.class)
                .filter(link -> link.source().isPresent() && link.destination().isPresent())
                .map(link -> link.protocol()
                                .map(protocol -> protocol + " from ")
                                .orElse("the connection from ")
                        + link.source().map(id -> Shown.name(id, around)).orElseThrow() + " to "
                        + link.destination().map(id -> Shown.name(id, around)).orElseThrow())
                .orElseGet(connection::name);
    }

    /** Where an end of a connection stands: its zone, or the end itself if it stands in none. */
    static String where(Standing end, Circumstances around) {
        return end.zone()
                .map(id -> Shown.name(id, around))
                .orElseGet(() -> end.asset().name());
    }

    /** A responsibility: by its name, or else by its role. */
    static String role(Subject duty) {
        return duty.facet(Designation.class)
                .flatMap(Designation::name)
                .or(() -> duty.facet(Responsibility.class)
                        .flatMap(Responsibility::role)
                        .map(role -> "the role " + words(role)))
                .orElseGet(duty::name);
    }

    /** A value of a list as people write it: "dial up". */
    static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Some subjects: five of them by name, and how many more there are. */
    static String names(Collection<Id> subjects, Circumstances around) {
        return some(Shown.each(subjects, around).toList());
    }

    /** Some names: five of them, and how many more there are. */
    static String some(List<String> names) {
        return names.stream().sorted().limit(SHOWN).collect(Collectors.joining(", "))
                + (names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "");
    }

    /** A change, and what it touches beside the subject where it is told. */
    static String change(Work work) {
        int more = work.touches().size() - 1;
        return work.change() + " (" + work.title() + (more > 0 ? "; touches " + more + " more" : "") + ")";
    }
}
