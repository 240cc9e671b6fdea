package org.asbuilt.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.asbuilt.model.Digest;

/** Where second factors are kept. */
public interface FactorBook {

    /** Whether a person has enrolled any second factor; recovery codes alone are none. */
    boolean has(String user);

    /** The secret of a person's codes; empty until a first code has shown that the authenticator has it. */
    Optional<CodeSecret> codes(String user);

    /** The secret that waits for its first code. */
    Optional<CodeSecret> waiting(String user);

    /** Keeps a secret that waits for its first code, in place of another that waits. */
    void offer(String user, CodeSecret secret);

    /** Has the waiting secret take the place of the one that counted, if any; the step is that of the code that showed it. */
    boolean confirm(String user, long step);

    /** Takes the codes of an interval; of two who take it at once, and of all who come later, one gets it. */
    boolean take(String user, long step);

    /** Forgets the secret. */
    boolean removeCodes(String user);

    /** A person's passkeys, the eldest first. */
    List<Passkey> passkeys(String user);

    /** The passkey of that id. */
    Optional<Passkey> passkey(String id);

    /** Keeps a passkey; not, if its id is known already. */
    boolean add(Passkey passkey);

    /** Writes down that a passkey was used; not, if another use has already counted as far, which means that there are two of it. */
    boolean used(String id, long counter, Instant now);

    /** Forgets a passkey of a person. */
    boolean removePasskey(String user, String id);

    /** Keeps recovery codes by their digests, in place of earlier ones. */
    void recoveryCodes(String user, Collection<Digest> codes);

    /** How many recovery codes are left. */
    int recoveryCodesLeft(String user);

    /** Takes a recovery code; of two who take it at once, one gets it. */
    boolean takeRecoveryCode(String user, Digest code);

    /** Takes something that is good once until it expires; of two who take it at once, one gets it. */
    boolean spend(Digest what, Instant expires, Instant now);

    /** Forgets everything that a person enrolled; whether there was anything. */
    boolean forget(String user);

    /** Keeps the digest of a link by which a person may drop all factors; earlier ones stop to work. */
    void offerReset(Digest token, String user, Instant expires);

    /** Takes such a link and forgets everything that the person enrolled; not, if it is none, or not that person's. */
    boolean reset(Digest token, String user, Instant now);
}
