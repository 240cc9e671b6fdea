package org.asbuilt.server.record;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.ledger.Checkpoint;
import org.asbuilt.server.view.VerificationView;
import org.asbuilt.store.Break;
import org.asbuilt.store.Database;
import org.asbuilt.store.Keys;
import org.asbuilt.store.Verification;

/** Has a record verified and puts the outcome into words. It opens the database to look and never to touch. */
public final class Proof {
    private Proof() {}

    /**
     * What is to be verified, and what the verifier holds that is not in it.
     *
     * @param file the SQLite file
     * @param server the PostgreSQL database, instead of the file
     * @param keys the key file; where it is not there, artifacts are checked sealed only
     * @param publicKey the public key that signatures must be by; empty for that of the key file
     * @param checkpoints what was kept elsewhere and the log must still contain
     */
    public record Question(
            Path file,
            Optional<Storage.Server> server,
            Optional<Path> keys,
            Optional<String> publicKey,
            List<Checkpoint> checkpoints) {
        /** Copies the list. */
        public Question {
            checkpoints = List.copyOf(checkpoints);
        }
    }

    /** Verifies. */
    public static VerificationView of(Question question, Intake.Progress progress) {
        Optional<Keys> keys = question.keys().filter(Files::exists).map(Keys::openOrCreate);
        Verification.Trust trust = new Verification.Trust(
                keys, question.publicKey().or(() -> keys.map(Keys::publicKey)), question.checkpoints());
        try (Database database = question.server()
                .map(there -> Database.postgres(there.url(), there.user(), there.password()))
                .orElseGet(() -> Database.toInspect(question.file()))) {
            return of(database, trust, progress);
        }
    }

    static VerificationView of(Database database, Verification.Trust trust, Intake.Progress progress) {
        Verification outcome = Verification.of(
                database,
                trust,
                (part, done, total) -> progress.at(total == 0 ? 1 : (double) done / total, "checking " + part));
        return view(outcome);
    }

    static VerificationView view(Verification outcome) {
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
