package org.asbuilt.zoning;

import java.util.List;
import org.asbuilt.ledger.Subject;

/**
 * A zone that may suit an asset.
 *
 * @param zone the zone
 * @param score how well it suits
 * @param reasons why
 */
record Candidate(Subject zone, double score, List<String> reasons) {
    Candidate {
        reasons = List.copyOf(reasons);
    }
}
