package org.asbuilt.server.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Part;
import org.asbuilt.model.PartPath;
import org.asbuilt.validation.Corroboration;

/**
 * How far sources agree with what the record says of a part.
 *
 * @param agreeing how many sources say the same
 * @param rivals how many sources say otherwise
 * @param lastObserved when it was last so in the plant by a source that says the same
 */
public record Agreement(int agreeing, int rivals, Optional<Instant> lastObserved) {

    /** How the claims about one subject agree with what is recorded of one of its parts. */
    public static Agreement of(
            PartPath path, Optional<Said> recorded, Subject subject, List<RecordedClaim> claims, Snapshot snapshot) {
        List<RecordedClaim> about = claims.stream()
                .filter(claim -> isAbout(path, subject, claim.claim().path()))
                .toList();
        Predicate<RecordedClaim> same =
                claim -> agrees(path.shape(), recorded, claim.claim().value(), snapshot);
        List<RecordedClaim> agreeing = about.stream().filter(same).toList();
        List<RecordedClaim> rivals = path.shape().many() && recorded.isPresent()
                ? List.of()
                : about.stream().filter(same.negate()).toList();
        return new Agreement(
                sources(agreeing),
                sources(rivals),
                agreeing.stream()
                        .flatMap(claim -> claim.claim().observed().stream())
                        .max(Comparator.naturalOrder()));
    }

    /** Whether a claim of that path speaks of that part of the subject. */
    public static boolean isAbout(PartPath path, Subject subject, PartPath claimed) {
        return Corroboration.isAbout(path, subject, claimed);
    }

    /** Whether a claimed value is what is recorded. */
    public static boolean agrees(Part part, Optional<Said> recorded, String claimed, Snapshot snapshot) {
        return recorded.map(said -> Corroboration.agrees(part, said, claimed, snapshot))
                .orElse(false);
    }

    private static int sources(List<RecordedClaim> claims) {
        return (int)
                claims.stream().map(claim -> claim.source().id()).distinct().count();
    }
}
