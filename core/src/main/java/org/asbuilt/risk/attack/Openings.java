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
 * @param vulnerabilities how well vulnerabilities are known
 * @param accountsSeen whether accounts are
 * @param thirdPartiesSeen whether third parties and their access paths are
 * @param rules how well it is known what the rules of the plant let pass
 * @param passages what they let pass from network to network, as far as that is known
 * @param uses what session logs tell of an access path, in a sentence
 */
public record Openings(
        Function<Id, List<Opening>> of,
        Knowing vulnerabilities,
        boolean accountsSeen,
        boolean thirdPartiesSeen,
        Knowing rules,
        List<PermittedPassage> passages,
        Function<Id, Optional<String>> uses) {
    /** No vulnerability is known, nobody looked. */
    public static final Openings UNKNOWN = new Openings(asset -> List.of(), Knowing.NOT_SHOWN, true);

    /** Copies the list. */
    public Openings {
        passages = List.copyOf(passages);
    }

    /** Vulnerabilities only: the plant has no rules that let anything pass, and no logs. */
    public Openings(Function<Id, List<Opening>> of, Knowing vulnerabilities, boolean accountsSeen) {
        this(of, vulnerabilities, accountsSeen, true, Knowing.KNOWN, List.of(), path -> Optional.empty());
    }
}
