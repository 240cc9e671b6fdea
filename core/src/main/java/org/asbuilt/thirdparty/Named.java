package org.asbuilt.thirdparty;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Comparison;
import org.asbuilt.model.ThirdPartyScope;

/**
 * What a third party is called, for finding it where it is only written down as a word: makers on nameplates, suppliers in parts lists,
 * recipients in the book of what was handed out.
 *
 * @param folds its names, without legal forms, case and punctuation
 */
public record Named(Set<String> folds) {
    /** So short a name would be found within other words. */
    private static final int SHORTEST_WITHIN = 5;

    /** Copies the set. */
    public Named {
        folds = Set.copyOf(folds);
    }

    /** The names of a third party: the one by which staff know it, and its legal one. */
    public static Named of(Subject thirdParty) {
        return new Named(Stream.concat(
                        Stream.of(thirdParty.name()),
                        thirdParty.facet(ThirdPartyScope.class).flatMap(ThirdPartyScope::legalEntity).stream())
                .map(Comparison.ORGANISATION::fold)
                .collect(Collectors.toSet()));
    }

    /** Whether a name is one of these. */
    public boolean is(String organisation) {
        return folds.contains(Comparison.ORGANISATION.fold(organisation));
    }

    /** Whether a text names it: is one of its names, or holds one of at least five letters. */
    public boolean isIn(String text) {
        String folded = Comparison.ORGANISATION.fold(text);
        return folds.stream()
                .anyMatch(name -> folded.equals(name) || (name.length() >= SHORTEST_WITHIN && folded.contains(name)));
    }
}
