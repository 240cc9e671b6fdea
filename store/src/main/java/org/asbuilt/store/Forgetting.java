package org.asbuilt.store;

import static org.asbuilt.store.Tables.ABOUT;
import static org.asbuilt.store.Tables.CLAIM;
import static org.asbuilt.store.Tables.CLAIMS;
import static org.asbuilt.store.Tables.HINTS;

import java.util.Set;
import java.util.TreeSet;
import org.asbuilt.ledger.Commit;
import org.asbuilt.ledger.Subject;
import org.jooq.DSLContext;

/**
 * Forgets a person: the keys are destroyed that what is said of the person lies under, in commits, changes, facts and claims. What the
 * chains were hashed over stays, and can no longer be read. Source: requirements S-12; design section 4.
 */
final class Forgetting {
    private Forgetting() {}

    /**
     * Within the transaction of the commit that says so.
     *
     * @param left what is left of the person
     */
    static void forget(DSLContext sql, Seals seals, Subject left, Commit commit) {
        // What the facts were said on the ground of is read before their key is destroyed, and what is left is sealed
        // after it.
        Set<Long> claims = FactRows.claims(sql, seals, left.id());
        seals.destroy(Seals.Purpose.SUBJECT, left.id().value(), commit.number(), commit.recorded());
        FactRows.replace(sql, seals, left, commit.number());
        for (long about : abouts(sql, claims)) {
            if (seals.destroy(Seals.Purpose.ABOUT, Long.toString(about), commit.number(), commit.recorded())) {
                sql.deleteFrom(HINTS).where(ABOUT.eq(about)).execute();
            }
        }
    }

    private static Set<Long> abouts(DSLContext sql, Set<Long> claims) {
        return new TreeSet<>(
                sql.select(ABOUT).from(CLAIMS).where(CLAIM.in(claims)).fetch(ABOUT));
    }
}
