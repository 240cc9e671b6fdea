package org.asbuilt.server.exchange;

import java.util.List;
import java.util.function.Supplier;
import org.asbuilt.category.CriticalitySpread;
import org.asbuilt.goal.GoalStanding;
import org.asbuilt.ledger.Log;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Tlp;
import org.asbuilt.server.record.Counter;
import org.asbuilt.server.record.Disclosures;
import org.asbuilt.server.record.Proofs;
import org.asbuilt.server.view.CommitView;
import org.asbuilt.server.view.Plant;
import org.asbuilt.server.view.ProofView;
import org.asbuilt.validation.Circumstances;

/**
 * What stands behind a file besides the plant; what is dear is worked out when a format asks for it.
 *
 * @param installation the name of the installation's logs, so that no other installation makes the same ids; empty before the first commit
 * @param label the strictest label of what is in the file
 * @param commitHash the hash of the newest commit, in hexadecimal digits; empty if it is not told
 * @param standings how far each goal is reached
 * @param around what is known beside the plant, with what sources dispute
 * @param criticality how critical everything is with all that depends on it
 * @param notes the signed end of the log of commits
 * @param signatory who signs a file
 */
public record Backing(
        String installation,
        Tlp label,
        String commitHash,
        Supplier<List<GoalStanding>> standings,
        Supplier<Circumstances> around,
        Supplier<CriticalitySpread> criticality,
        Supplier<List<String>> notes,
        Signatory signatory) {

    /**
     * What stands behind a file of a record.
     *
     * @param counter who shows the record
     * @param plant the plant that the file shows
     * @param withNotes whether the end of the log of commits goes with it: it tells how much there is that whoever reads may not see
     */
    public static Backing of(
            Proofs proofs,
            Counter counter,
            Plant plant,
            Tlp label,
            Supplier<List<GoalStanding>> standings,
            boolean withNotes) {
        return new Backing(
                proofs.installation(),
                label,
                counter.reading()
                        .commit(plant.snapshot().commit())
                        .map(CommitView::hash)
                        .orElse(""),
                standings,
                () -> counter.settled(plant),
                () -> counter.priorities(plant).criticality(),
                () -> withNotes
                        ? proofs.checkpoints().stream()
                                .filter(end -> end.log().equals(Log.COMMITS.text()))
                                .map(ProofView.CheckpointNote::note)
                                .toList()
                        : List.of(),
                (name, size, content) -> {
                    Proofs.SignedFile signed = proofs.signFile(name, size, content);
                    return new Signed(signed.note(), signed.publicKey());
                });
    }

    /** Signs files with the key of the installation. */
    @FunctionalInterface
    public interface Signatory {
        /** A signed note that a file of that name has that many bytes and that content. */
        Signed sign(String name, long size, Digest content);
    }

    /**
     * A signature.
     *
     * @param note the signed note: name, size and digest, an empty line, and the signature
     * @param publicKey the key that signed it, in base 64 of its X.509 form
     */
    public record Signed(String note, String publicKey) {}

    /** The label as it is written on files. Source: FIRST TLP 2.0. */
    public String labelText() {
        return Disclosures.text(label);
    }
}
