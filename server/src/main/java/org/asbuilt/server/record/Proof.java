package org.asbuilt.server.record;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asbuilt.server.view.VerificationView;
import org.asbuilt.store.Database;
import org.asbuilt.store.KeptElsewhere;
import org.asbuilt.store.Keys;
import org.asbuilt.store.SignedDump;
import org.asbuilt.store.SiteKey;
import org.asbuilt.store.Verification;
import org.asbuilt.verify.Answer;

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
     * @param checkpoints files with checkpoints that were kept elsewhere and the logs must still contain
     * @param releases files with releases that the record must still contain
     */
    public record Question(
            Path file,
            Optional<Storage.Server> server,
            Optional<Path> keys,
            Optional<String> publicKey,
            List<Path> checkpoints,
            List<Path> releases) {
        /** Copies the lists. */
        public Question {
            checkpoints = List.copyOf(checkpoints);
            releases = List.copyOf(releases);
        }
    }

    /**
     * Verifies.
     *
     * @throws org.asbuilt.model.InvalidValue if a file cannot be used
     */
    public static Answer of(Question question, Intake.Progress progress) {
        Optional<Keys> keys = question.keys().filter(Files::exists).map(Keys::openOrCreate);
        Verification.Trust trust = new Verification.Trust(
                keys,
                question.publicKey().or(() -> keys.map(Keys::publicKey)),
                question.checkpoints().stream().map(KeptElsewhere::checkpoint).toList(),
                question.releases().stream().map(KeptElsewhere::release).toList());
        try (Database database = question.server()
                .map(there -> Database.postgres(there.url(), there.user(), there.password()))
                .orElseGet(() -> Database.toInspect(question.file()))) {
            return Answer.of(database, trust, watcher(progress));
        }
    }

    /**
     * The public key of what somebody typed off a sheet.
     *
     * @throws org.asbuilt.model.InvalidValue if it is none
     */
    public static String key(String given) {
        return SiteKey.publicKeyOf(given);
    }

    /**
     * Verifies a record that was exported as JSON Lines, without any record: in words, a line each.
     *
     * @param keys the key file, whose public key the signature must be by if none is named
     * @param publicKey the public key that the signature must be by; empty for that of the key file, or without one that of the export
     */
    public static Exported export(Path file, Optional<Path> keys, Optional<String> publicKey) {
        SignedDump dump = SignedDump.of(
                file,
                publicKey.or(
                        () -> keys.filter(Files::exists).map(Keys::openOrCreate).map(Keys::publicKey)));
        List<String> lines = new ArrayList<>();
        lines.add(dump.subjects() + " subjects, commit " + dump.commit() + ", " + dump.label());
        lines.addAll(dump.wrong());
        if (dump.isIntact()) {
            lines.add("it is what the key " + dump.keyId() + " signed");
        }
        if (!dump.isTrusted()) {
            lines.add("the key was taken from the file itself: hold its id against one that you have from elsewhere");
        }
        return new Exported(dump.isIntact(), lines);
    }

    /**
     * What came of verifying an export.
     *
     * @param intact whether it is what was signed
     * @param lines what to say of it
     */
    public record Exported(boolean intact, List<String> lines) {
        /** Copies the list. */
        public Exported {
            lines = List.copyOf(lines);
        }
    }

    /** An outcome as people see it. */
    public static VerificationView view(Answer answer) {
        return new VerificationView(
                answer.intact(),
                answer.checked(),
                answer.broken().stream().findFirst(),
                answer.broken(),
                answer.notChecked());
    }

    static VerificationView view(Verification outcome) {
        return view(Answer.of(outcome, Verification.Trust.NONE));
    }

    static Verification.Watcher watcher(Intake.Progress progress) {
        return (part, done, total) -> progress.at(total == 0 ? 1 : (double) done / total, "checking " + part);
    }
}
