package org.asbuilt.thirdparty;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Placement;
import org.asbuilt.model.Rating;
import org.asbuilt.model.RemoteAccess;
import org.asbuilt.model.Supply;
import org.asbuilt.model.ThirdPartyImpact;
import org.asbuilt.model.ThirdPartyScope;
import org.asbuilt.validation.Circumstances;

/** What a third party could do to each system that it touches. Source: requirements P5-11. */
public final class Impacts {
    private Impacts() {}

    /**
     * What is said of one system.
     *
     * @param system the system
     * @param stated what is recorded; empty if nothing is
     * @param missing of what it is not said, in words
     */
    public record Impact(Id system, Optional<ThirdPartyImpact> stated, List<String> missing) {
        /** Copies the list. */
        public Impact {
            missing = List.copyOf(missing);
        }
    }

    /**
     * Of every system that the third party touches, by id: what its scope and its supplies name, where its access paths end, and of what
     * its impact is stated.
     */
    public static List<Impact> of(Circumstances around, Subject thirdParty) {
        SortedMap<String, ThirdPartyImpact> stated = thirdParty.facets(ThirdPartyImpact.class);
        return systems(around, thirdParty).stream()
                .map(system -> impact(
                        system,
                        stated.values().stream()
                                .filter(one -> one.system()
                                        .flatMap(around::subject)
                                        .filter(subject -> subject.id().equals(system))
                                        .isPresent())
                                .findFirst()))
                .toList();
    }

    /** The systems that a third party touches, by id. */
    public static SortedSet<Id> systems(Circumstances around, Subject thirdParty) {
        List<Id> named = new ArrayList<>();
        thirdParty.facet(ThirdPartyScope.class).ifPresent(scope -> named.addAll(scope.systems()));
        thirdParty.facets(Supply.class).values().forEach(supply -> named.addAll(supply.systems()));
        thirdParty
                .facets(ThirdPartyImpact.class)
                .values()
                .forEach(one -> one.system().ifPresent(named::add));
        around.accessPaths(thirdParty.id()).stream()
                .flatMap(path -> path.facet(RemoteAccess.class).stream())
                .flatMap(access -> access.destinations().stream())
                .flatMap(id -> around.subject(id).stream())
                .flatMap(asset -> asset.facet(Placement.class).flatMap(Placement::system).stream())
                .forEach(named::add);
        NavigableSet<Id> there = new TreeSet<>();
        named.forEach(id -> around.subject(id).map(Subject::id).ifPresent(there::add));
        return there;
    }

    private static Impact impact(Id system, Optional<ThirdPartyImpact> stated) {
        List<String> missing = new ArrayList<>(4);
        add(
                missing,
                "confidentiality",
                stated.flatMap(ThirdPartyImpact::confidentiality),
                stated.flatMap(ThirdPartyImpact::confidentialityImpact));
        add(
                missing,
                "integrity",
                stated.flatMap(ThirdPartyImpact::integrity),
                stated.flatMap(ThirdPartyImpact::integrityImpact));
        add(
                missing,
                "availability",
                stated.flatMap(ThirdPartyImpact::availability),
                stated.flatMap(ThirdPartyImpact::availabilityImpact));
        add(
                missing,
                "security and safety",
                stated.flatMap(ThirdPartyImpact::safety),
                stated.flatMap(ThirdPartyImpact::safetyImpact));
        return new Impact(system, stated, missing);
    }

    /** A consequence that is not noticeable needs no words. */
    private static void add(List<String> missing, String what, Optional<String> words, Optional<Rating> rating) {
        if (words.isEmpty() && rating.filter(Rating.NEGLIGIBLE::equals).isEmpty()) {
            missing.add(what);
        }
    }
}
