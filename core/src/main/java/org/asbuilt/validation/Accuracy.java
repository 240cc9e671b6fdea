package org.asbuilt.validation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.asbuilt.ledger.Subject;
import org.asbuilt.logbook.Entry;
import org.asbuilt.logbook.Verdict;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.PersonProfile;

/**
 * Whether somebody who knows the plant, and did not enter it, has confirmed a group of values. Source: requirements P1.V-03, P1.V-08.
 */
final class Accuracy {
    private final Circumstances around;
    private final Cadence cadence;
    private final Exposure exposure;
    private final Once<Map<String, Set<String>>> names;

    Accuracy(Circumstances around, Cadence cadence, Exposure exposure) {
        this.around = around;
        this.cadence = cadence;
        this.exposure = exposure;
        names = Once.of(this::names);
    }

    /** Whether a person entered any of the values and so cannot confirm them. */
    boolean isAuthor(String person, Material group) {
        Set<String> authors = group.authors();
        if (authors.isEmpty()) {
            return false;
        }
        return authors.contains(person)
                || names.get().getOrDefault(person, Set.of()).stream().anyMatch(authors::contains);
    }

    Judgement judge(Subject subject, Material group, Optional<Occurrence> event, boolean disputed) {
        if (group.isEmpty()) {
            return unknown("there is nothing to confirm");
        }
        List<Entry.Attested> given = around.logged().attestations(subject.id()).stream()
                .filter(attested -> attested.facet().equals(group.facet()))
                .toList();
        if (given.isEmpty()) {
            return unknown("nobody has confirmed it");
        }
        List<Entry.Attested> counting = given.stream()
                .filter(attested -> !isAuthor(attested.person(), group))
                .toList();
        if (counting.isEmpty()) {
            return unknown("only " + given.getLast().person() + ", who entered it, has confirmed it");
        }
        return counting.reversed().stream()
                .filter(attested -> attested.verdict() != Verdict.DO_NOT_KNOW)
                .findFirst()
                .map(attested -> judge(attested, subject, group, event, disputed))
                .orElseGet(() -> of(Result.NOT_ASSESSED, counting.getLast(), "could not say"));
    }

    /** The newest confirmation that still holds of the values as they are. */
    Optional<Instant> confirmed(Subject subject, Material group) {
        List<Entry.Attested> given = around.logged().attestations(subject.id());
        return given.isEmpty()
                ? Optional.empty()
                : given.reversed().stream()
                        .filter(attested -> attested.facet().equals(group.facet()))
                        .filter(attested -> attested.verdict() == Verdict.RIGHT)
                        .filter(attested -> !isAuthor(attested.person(), group))
                        .filter(attested -> attested.values().equals(Values.digest(subject, group.facet())))
                        .map(Entry.Attested::at)
                        .findFirst();
    }

    private Judgement judge(
            Entry.Attested attested, Subject subject, Material group, Optional<Occurrence> event, boolean disputed) {
        if (!attested.values().equals(Values.digest(subject, group.facet()))) {
            return of(Result.PARTIAL, attested, "to be re-confirmed: the values have changed since");
        }
        if (attested.verdict() == Verdict.WRONG) {
            return of(Result.FAIL, attested, "says that it is wrong" + note(attested));
        }
        Optional<Work> closing = around.works(subject.id()).stream()
                .filter(work -> work.closed(subject.id(), group.facet())
                        .filter(at -> at.isAfter(attested.at()))
                        .isPresent())
                .findFirst();
        if (closing.isPresent()) {
            return of(
                    Result.PARTIAL,
                    attested,
                    "to be re-confirmed: " + closing.get().change() + " was carried out since");
        }
        if (event.filter(one -> one.at().isAfter(attested.at())).isPresent()) {
            return of(
                    Result.PARTIAL,
                    attested,
                    "to be re-confirmed: predates "
                            + event.map(Occurrence::name).orElseThrow());
        }
        Instant expiry = cadence.expiry(attested.at(), Profiles.criticality(subject), exposure.isExternal(subject));
        if (!expiry.isAfter(around.now())) {
            return of(Result.PARTIAL, attested, "expired on " + day(expiry));
        }
        return disputed
                ? of(Result.PARTIAL, attested, "to be re-confirmed: sources contradict it")
                : of(Result.PASS, attested, "confirmed until " + day(expiry) + note(attested));
    }

    private Judgement of(Result result, Entry.Attested attested, String note) {
        return new Judgement(result, attested.person(), Optional.of(attested.at()), List.of(), note);
    }

    private static Judgement unknown(String note) {
        return new Judgement(Result.NOT_ASSESSED, Judgement.COMPUTED, Optional.empty(), List.of(), note);
    }

    private static String note(Entry.Attested attested) {
        return attested.note().isBlank() ? "" : ": " + attested.note();
    }

    private static String day(Instant at) {
        return at.toString().substring(0, 10);
    }

    /** Under which other names those who sign in, or for whom cards are made out, sign statements. */
    private Map<String, Set<String>> names() {
        Map<String, Set<String>> names = new HashMap<>();
        for (Subject person : around.subjects(Kind.PERSON)) {
            Id id = person.id();
            Optional<String> user = person.facet(PersonProfile.class).flatMap(PersonProfile::user);
            Set<String> all = new TreeSet<>(Set.of(id.value(), person.name()));
            user.ifPresent(all::add);
            names.put(id.value(), all);
            user.ifPresent(name -> names.put(name, all));
        }
        return names;
    }
}
