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
                        view(shown.checkpoint())));
    }

    /** The proof that a log begins with its first entries, that many; empty if it has not as many. */
    public Optional<ProofView.Extension> extension(Log log, long from) {
        return proofs.extension(log, from)
                .map(shown -> new ProofView.Extension(
                        log.text(),
                        from,
                        shown.earlier().hex(),
                        shown.proof().path().stream().map(Digest::hex).toList(),
                        view(shown.checkpoint())));
    }

    /** The signed ends of the logs that have entries, all of one moment. */
    public List<ProofView.CheckpointNote> checkpoints() {
        return proofs.checkpoints().stream().map(this::view).toList();
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
