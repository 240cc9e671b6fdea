package org.asbuilt.store;

import org.asbuilt.ledger.Commit;
import org.asbuilt.model.Digest;

/** Commits as links of the chain. */
public final class Commits {
    private Commits() {}

    /** The hash that the next commit names as the one before it: SHA-256 of the canonical JSON (RFC 8785). */
    public static Digest hash(Commit commit) {
        return Chain.hash(CommitJson.commit(commit).text());
    }
}
