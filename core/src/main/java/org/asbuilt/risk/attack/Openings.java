package org.asbuilt.risk.attack;

import java.util.List;
import java.util.function.Function;
import org.asbuilt.model.Id;

/**
 * The vulnerabilities that steps may use, and what of the record the reader does not see: then the answers say so.
 *
 * @param of those of an asset
 * @param seen whether vulnerabilities are known to the reader at all
 * @param accountsSeen whether accounts are
 */
public record Openings(Function<Id, List<Opening>> of, boolean seen, boolean accountsSeen) {
    /** No vulnerability is known, nobody looked. */
    public static final Openings UNKNOWN = new Openings(asset -> List.of(), false, true);
}
