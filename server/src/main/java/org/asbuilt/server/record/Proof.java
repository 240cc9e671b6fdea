package org.asbuilt.server.record;

import java.util.LinkedHashMap;
import java.util.Map;
import org.asbuilt.server.view.VerificationView;
import org.asbuilt.store.Break;
import org.asbuilt.store.Database;
import org.asbuilt.store.Verification;

/** Has a record verified and puts the outcome into words. */
public final class Proof {
    private Proof() {}

    /** Verifies a database with what the verifier holds. */
    public static VerificationView of(Database database, Verification.Trust trust, Intake.Progress progress) {
        Verification outcome = Verification.of(
                database,
                trust,
                (part, done, total) -> progress.at(total == 0 ? 1 : (double) done / total, "checking " + part));
        Map<String, Long> checked = new LinkedHashMap<>();
        checked.put("commits", outcome.commits());
        checked.put("journal", outcome.journal());
        checked.put("accesses", outcome.accesses());
        return new VerificationView(
                outcome.intact(),
                checked,
                outcome.first().map(Break::sentence),
                outcome.breaks().stream().map(Break::sentence).toList(),
                outcome.notChecked());
    }
}
