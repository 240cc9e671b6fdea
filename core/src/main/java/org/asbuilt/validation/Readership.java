package org.asbuilt.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Subject;
import org.asbuilt.logbook.Entry;
import org.asbuilt.model.InformationProfile;
import org.asbuilt.model.PersonProfile;
import org.asbuilt.model.Procedure;

/**
 * Who must know a procedure and who has acknowledged its current revision. Source: requirements P1.M-14.
 *
 * @param revision the current revision, if it has one
 * @param know the holders and deputies of the roles that it is for who have acknowledged it
 * @param stillTo those who have not, without those who have left
 */
public record Readership(Optional<String> revision, List<Subject> know, List<Subject> stillTo) {
    /** Copies the lists. */
    public Readership {
        know = List.copyOf(know);
        stillTo = List.copyOf(stillTo);
    }

    /** The readership of an item of information; empty if it is no procedure. */
    public static Optional<Readership> of(Subject item, Circumstances around) {
        return item.facet(Procedure.class).map(procedure -> of(item, procedure, around));
    }

    private static Readership of(Subject item, Procedure procedure, Circumstances around) {
        Optional<String> revision = item.facet(InformationProfile.class).flatMap(InformationProfile::revision);
        Set<String> acknowledged = around.logged().acknowledgements(item.id()).stream()
                .filter(one -> revision.isEmpty() || one.revision().equals(revision.get()))
                .map(Entry.Acknowledged::person)
                .map(person -> person.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<Subject> know = new ArrayList<>();
        List<Subject> stillTo = new ArrayList<>();
        procedure.audience().stream()
                .flatMap(role -> around.staff().holdersAndDeputies(role).stream())
                .distinct()
                .flatMap(id -> around.subject(id).stream())
                .filter(person -> !around.staff().hasLeft(person))
                .forEach(person -> (acknowledged.contains(signature(person)) ? know : stillTo).add(person));
        return new Readership(revision, know, stillTo);
    }

    /** By what a person signs: the user name, or else the name. */
    private static String signature(Subject person) {
        return person.facet(PersonProfile.class)
                .flatMap(PersonProfile::user)
                .orElse(person.name())
                .toLowerCase(Locale.ROOT);
    }
}
