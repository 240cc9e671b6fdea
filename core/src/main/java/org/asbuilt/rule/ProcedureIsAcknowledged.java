package org.asbuilt.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.InformationProfile;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PersonProfile;
import org.asbuilt.model.Procedure;
import org.asbuilt.validation.Circumstances;

/** Everybody whom a procedure is for has acknowledged its current revision. */
public record ProcedureIsAcknowledged() implements Rule {
    private static final Manual MANUAL = Manual.of(
            "Everybody whom a procedure is for has acknowledged its current revision",
            Kind.INFORMATION_ITEM,
            Severity.WARNING,
            "A procedure counts only when the people who work by it know it; after an accident the first "
                    + "question is who had read it.",
            "The person is on leave, or has just taken over the role.",
            "Ask the person to read it and to acknowledge it on its page.",
            "Requirements P1.M-14, P1.M-13");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject item, Circumstances around) {
        Optional<Procedure> procedure = item.facet(Procedure.class);
        if (procedure.isEmpty()) {
            return List.of();
        }
        Optional<String> revision = item.facet(InformationProfile.class).flatMap(InformationProfile::revision);
        Set<String> known = around.logged().acknowledgements(item.id()).stream()
                .filter(one -> revision.isEmpty() || one.revision().equals(revision.get()))
                .map(one -> one.person().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return procedure.get().audience().stream()
                .flatMap(role -> around.staff().holders(role).stream())
                .distinct()
                .flatMap(id -> around.subject(id).stream())
                .filter(person -> !around.staff().hasLeft(person) && !knows(person, known))
                .map(person -> Finding.of(
                        this,
                        item,
                        List.of(person.id()),
                        person.name() + " has not acknowledged " + item.name()
                                + revision.map(one -> ", revision " + one).orElse("")))
                .toList();
    }

    private static boolean knows(Subject person, Set<String> known) {
        Optional<String> user = person.facet(PersonProfile.class).flatMap(PersonProfile::user);
        return known.contains(user.orElse(person.name()).toLowerCase(Locale.ROOT));
    }
}
