package org.asbuilt.risk.attack;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.asbuilt.model.Id;

/**
 * What steps may use beside the connections: vulnerabilities, what rules let pass, what logs tell of access; and what of the record the reader
 * does not see: then the answers say so.
 *
 * @param of the vulnerabilities of an asset
 * @param seen whether vulnerabilities are known to the reader at all
 * @param accountsSeen whether accounts are
 * @param thirdPartiesSeen whether third parties and their access paths are
 * @param passages what the rules of the plant let pass from network to network; empty if that is not worked out, or not for this reader
 * @param uses what session logs tell of an access path, in a sentence
 */
public record Openings(
        Function<Id, List<Opening>> of,
        boolean seen,
        boolean accountsSeen,
        boolean thirdPartiesSeen,
        Optional<List<PermittedPassage>> passages,
        Function<Id, Optional<String>> uses) {
    /** No vulnerability is known, nobody looked. */
    public static final Openings UNKNOWN = new Openings(asset -> List.of(), false, true);

    /** Copies the list. */
    public Openings {
        passages = passages.map(List::copyOf);
    }

    /** Vulnerabilities only: the plant has no rules that let anything pass, and no logs. */
    public Openings(Function<Id, List<Opening>> of, boolean seen, boolean accountsSeen) {
        this(of, seen, accountsSeen, true, Optional.of(List.of()), path -> Optional.empty());
    }
}
