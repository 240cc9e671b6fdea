package org.asbuilt.server.tls;

import java.time.Duration;
import java.util.Optional;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.server.rounds.Round;

/**
 * Renews the certificate that the installation makes for itself before it ends, takes over files that were replaced, and says how long
 * the one that is shown still counts. Each machine has its own, so each does this round under its name.
 */
public final class CertificateRound implements Round {
    private final Certificates certificates;
    private final Shown shown;

    /** The certificate that is shown. */
    public CertificateRound(Certificates certificates, Shown shown) {
        this.certificates = certificates;
        this.shown = shown;
    }

    @Override
    public String name() {
        return "certificate-" + HostNames.ofMachine().orElse("server").replaceAll("[^a-z0-9]+", "-");
    }

    @Override
    public String meaning() {
        return "looks after the TLS certificate of this machine";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public Outcome run() {
        ServerCertificate current;
        try {
            current = certificates.current();
        } catch (InvalidValue refused) {
            return Outcome.failed("the certificate from the start is still shown: " + refused.getMessage());
        }
        boolean another = shown.show(current);
        Optional<String> warning = certificates.warning(current);
        if (warning.isPresent()) {
            return Outcome.failed(warning.get());
        }
        return Outcome.done((another ? "another certificate is shown from now on: it" : "the certificate") + " ends on "
                + current.ends() + ", SHA-256 " + current.fingerprint());
    }
}
