package org.asbuilt.server.record;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.ledger.Checkpoint;
import org.asbuilt.ledger.Log;
import org.asbuilt.model.Digest;
import org.asbuilt.server.view.ProofView;
import org.asbuilt.store.Keys;
import org.asbuilt.store.SqlProofs;

/** Proofs that something stands in a log, for whoever does not believe the server. */
public final class Proofs {
    private final SqlProofs proofs;

    Proofs(SqlProofs proofs) {
        this.proofs = proofs;
    }

    /** The proof of an entry against the newest end of its log; empty if there is no such entry. */
    public Optional<ProofView> inclusion(Log log, long number) {
        return proofs.inclusion(log, number)
                .map(shown -> new ProofView(
                        log.text(),
                        number,
                        shown.recorded(),
                        shown.hash().hex(),
                        shown.leaf().hex(),
                        shown.proof().index(),
                        shown.proof().path().stream().map(Digest::hex).toList(),
                        view(shown.checkpoint()),
                        Optional.empty()));
    }

    /** The proof that a log begins with its first entries, that many; empty if it has not as many. */
    public Optional<ProofView.Extension> extension(Log log, long from) {
        return proofs.extension(log, from)
                .map(shown -> new ProofView.Extension(
                        log.text(),
                        from,
                        shown.earlier().hex(),
                        shown.proof().path().stream().map(Digest::hex).toList(),
                        view(shown.checkpoint()),
                        Optional.empty()));
    }

    /** The signed ends of the logs that have entries, all of one moment. */
    public List<ProofView.CheckpointNote> checkpoints() {
        return proofs.checkpoints().stream().map(this::view).toList();
    }

    /**
     * A file that the installation signed.
     *
     * @param note the signed note: its name, its length in bytes and its digest, an empty line, and the signature
     * @param publicKey the key that signed it, in base 64 of its X.509 form
     */
    public record SignedFile(String note, String publicKey) {}

    /** The name of the installation's logs; empty before the first commit. */
    public String installation() {
        return proofs.origin();
    }

    /** Signs that a file of that name has that many bytes and that content. */
    public SignedFile signFile(String name, long size, Digest content) {
        Checkpoint signed = proofs.signFile(name, size, content);
        return new SignedFile(proofs.note(signed), proofs.publicKey(signed));
    }

    private ProofView.CheckpointNote view(Checkpoint checkpoint) {
        String publicKey = proofs.publicKey(checkpoint);
        return new ProofView.CheckpointNote(
                Stream.of(Log.values())
                        .filter(log -> log != Log.COMMITS && checkpoint.origin().endsWith("/" + log.text()))
                        .findFirst()
                        .orElse(Log.COMMITS)
                        .text(),
                checkpoint.size(),
                checkpoint.root().hex(),
                proofs.note(checkpoint),
                publicKey,
                Checkpoint.verifierKey(checkpoint.origin(), Keys.raw(publicKey)));
    }
}
