package org.asbuilt.thirdparty;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AccessMethod;
import org.asbuilt.model.AccessTerms;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Privilege;
import org.asbuilt.model.RemoteAccess;
import org.asbuilt.model.TimeRestriction;
import org.asbuilt.validation.Circumstances;

/**
 * An access path with what there is to worry about. Unknown is never "no". Source: requirements P5-04; questions 51 and 52.
 *
 * @param id the path
 * @param thirdParty whose it is, if that is recorded
 * @param method by what, if that is recorded
 * @param privilege the most that may be done by it, if that is recorded
 * @param destinations what it reaches
 * @param worries what speaks against it
 */
public record WayIn(
        Id id,
        Optional<Id> thirdParty,
        Optional<AccessMethod> method,
        Optional<Privilege> privilege,
        List<Id> destinations,
        Set<Worry> worries) {
    /** Copies the collections. */
    public WayIn {
        destinations = List.copyOf(destinations);
        EnumSet<Worry> copy = EnumSet.noneOf(Worry.class);
        copy.addAll(worries);
        worries = Collections.unmodifiableSet(copy);
    }

    /** What speaks against an access path. */
    public enum Worry {
        /** It comes in past the recorded boundary. */
        OUT_OF_BAND,
        /** It is only suspected to be there. */
        SUSPECTED,
        /** It is always on. */
        PERMANENT,
        /** Nobody recorded whether it is always on. */
        PERHAPS_PERMANENT,
        /** No second factor is asked for. */
        NO_SECOND_FACTOR,
        /** Nobody recorded whether a second factor is asked for. */
        PERHAPS_NO_SECOND_FACTOR,
        /** Sessions are not recorded. */
        NOT_RECORDED,
        /** Nobody recorded whether sessions are recorded. */
        PERHAPS_NOT_RECORDED,
        /** The contract under which it was granted has ended. */
        CONTRACT_ENDED,
        /** A contract obliges the plant to keep it. */
        MANDATED
    }

    /** How much speaks against it: two for what is known, one for what nobody recorded. */
    public int gravity() {
        return worries.stream()
                .mapToInt(worry -> switch (worry) {
                    case PERHAPS_PERMANENT, PERHAPS_NO_SECOND_FACTOR, PERHAPS_NOT_RECORDED -> 1;
                    case OUT_OF_BAND, SUSPECTED, PERMANENT, NO_SECOND_FACTOR, NOT_RECORDED, CONTRACT_ENDED, MANDATED ->
                        2;
                })
                .sum();
    }

    /** All of a record, by id. */
    public static List<WayIn> all(Circumstances around) {
        return around.subjects(Kind.ACCESS_PATH).stream()
                .map(path -> of(path, around))
                .sorted(Comparator.comparing(WayIn::id))
                .toList();
    }

    /** What an access path is. */
    public static WayIn of(Subject path, Circumstances around) {
        Optional<RemoteAccess> access = path.facet(RemoteAccess.class);
        Optional<AccessTerms> terms = path.facet(AccessTerms.class);
        return new WayIn(
                path.id(),
                access.flatMap(RemoteAccess::thirdParty)
                        .flatMap(around::subject)
                        .map(Subject::id),
                access.flatMap(RemoteAccess::method),
                terms.flatMap(AccessTerms::privilege),
                access.stream()
                        .map(RemoteAccess::destinations)
                        .flatMap(Collection::stream)
                        .flatMap(id -> around.subject(id).stream())
                        .map(Subject::id)
                        .distinct()
                        .toList(),
                worries(path, access, terms, around));
    }

    private static Set<Worry> worries(
            Subject path, Optional<RemoteAccess> access, Optional<AccessTerms> terms, Circumstances around) {
        Set<Worry> worries = EnumSet.noneOf(Worry.class);
        if (OutOfBand.is(path)) {
            worries.add(Worry.OUT_OF_BAND);
        }
        if (terms.flatMap(AccessTerms::suspected).orElse(false)) {
            worries.add(Worry.SUSPECTED);
        }
        if (!Contracts.of(around).mandating(path.id()).isEmpty()) {
            worries.add(Worry.MANDATED);
        }
        boolean ended = access.flatMap(RemoteAccess::thirdParty)
                .flatMap(around::subject)
                .flatMap(party -> Contracts.of(around).lastDay(party, path))
                .filter(day -> day.isBefore(around.today()))
                .isPresent();
        if (ended) {
            worries.add(Worry.CONTRACT_ENDED);
        }
        Optional<Boolean> permanent = terms.flatMap(AccessTerms::restriction)
                .map(TimeRestriction.PERMANENT::equals)
                .or(() -> access.flatMap(RemoteAccess::enabled));
        add(worries, permanent, Worry.PERMANENT, Worry.PERHAPS_PERMANENT);
        add(
                worries,
                access.flatMap(RemoteAccess::multiFactor).map(asked -> !asked),
                Worry.NO_SECOND_FACTOR,
                Worry.PERHAPS_NO_SECOND_FACTOR);
        add(
                worries,
                terms.flatMap(AccessTerms::recorded).map(recorded -> !recorded),
                Worry.NOT_RECORDED,
                Worry.PERHAPS_NOT_RECORDED);
        return worries;
    }

    private static void add(Set<Worry> worries, Optional<Boolean> known, Worry surely, Worry perhaps) {
        if (known.isEmpty()) {
            worries.add(perhaps);
        } else if (known.get()) {
            worries.add(surely);
        }
    }
}
