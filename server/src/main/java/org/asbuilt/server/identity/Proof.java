package org.asbuilt.server.identity;

import java.util.Optional;

/** What a person shows to prove who they are: exactly one of them. */
public record Proof(
        Optional<String> password,
        Optional<String> code,
        Optional<String> recoveryCode,
        Optional<Passkeys.Signed> passkey) {

    /** Without what is shown. */
    @Override
    public String toString() {
        return "Proof";
    }
}
