package org.asbuilt.server.tls;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.server.record.RecordOffice;
import org.asbuilt.server.settings.Catalogue;
import org.asbuilt.server.settings.Settings;
import org.asbuilt.server.settings.Tls;

/**
 * The certificate that the server shows: one from files that the settings name, or one that the installation makes for itself and renews
 * before it ends.
 */
public final class Certificates {
    /** How long before the end of a certificate there is a warning. */
    static final Duration WARNED_BEFORE = Duration.ofDays(60);

    private final Settings settings;
    private final InetAddress listening;
    private final Clock clock;
    private final OwnCertificate own;

    private Certificates(RecordOffice office, InetAddress listening) {
        settings = office.settings();
        this.listening = listening;
        clock = office.clock();
        own = new OwnCertificate(office.home().certificate(), HexFormat.of().formatHex(office.certificateKey()));
    }

    /**
     * Those of an installation that listens on an address; none if TLS is switched off.
     *
     * @throws InvalidValue if it is switched off where others than this machine would see what is sent
     */
    public static Optional<Certificates> of(RecordOffice office, InetAddress listening) {
        if (office.settings().get(Catalogue.TLS) == Tls.ON) {
            return Optional.of(new Certificates(office, listening));
        }
        if (!listening.isLoopbackAddress()) {
            throw new InvalidValue(office.home().settings() + ": tls = off is only for a server that listens on the"
                    + " loopback, behind a proxy with TLS on this machine; on " + listening.getHostAddress()
                    + " passwords would be sent for everybody to read. Leave tls on, or --address at 127.0.0.1");
        }
        return Optional.empty();
    }

    /**
     * The one to show now. It is made if there is none, if it will end soon, and if it does not name the address that browsers are told
     * to use.
     *
     * @throws InvalidValue if files of another authority hold none that can be shown
     */
    public ServerCertificate current() {
        Instant now = clock.instant();
        Optional<ServerCertificate> others = others();
        if (others.isPresent()) {
            CertificateFiles.checkTime(others.get(), now, place());
            return others.get();
        }
        Optional<String> address = settings.get(Catalogue.PUBLIC_ADDRESS);
        return own.read()
                .filter(kept -> now.plus(OwnCertificate.RENEWED_BEFORE).isBefore(kept.ends()))
                .filter(kept -> HostNames.missing(HostNames.needed(address, listening), kept)
                        .isEmpty())
                .orElseGet(() -> own.make(HostNames.all(address, listening), now));
    }

    /** Whether the installation has made it for itself, so that browsers do not know it. */
    public boolean isOwn() {
        return settings.get(Catalogue.TLS_CERTIFICATE).isEmpty()
                && settings.get(Catalogue.TLS_KEYSTORE).isEmpty();
    }

    /** What whoever runs the server should know of a certificate; empty if nothing. */
    public Optional<String> warning(ServerCertificate certificate) {
        Optional<String> address = settings.get(Catalogue.PUBLIC_ADDRESS);
        List<String> missing = address.stream()
                .map(text -> java.net.URI.create(text).getHost())
                .filter(host -> !HostNames.missing(List.of(host), certificate).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            return Optional.of("the certificate does not name " + missing.getFirst() + ", the host of public-address");
        }
        Duration left = Duration.between(clock.instant(), certificate.ends());
        if (left.compareTo(WARNED_BEFORE) >= 0) {
            return Optional.empty();
        }
        String end = "the certificate ends on " + certificate.ends() + ", in " + left.toDays() + " days";
        return Optional.of(
                isOwn()
                        ? end + "; another is made " + OwnCertificate.RENEWED_BEFORE.toDays()
                                + " days before, with a fingerprint of its own"
                        : end + "; put another into " + place());
    }

    private Optional<ServerCertificate> others() {
        Optional<Path> certificate = settings.get(Catalogue.TLS_CERTIFICATE).map(Path::of);
        Optional<Path> key = settings.get(Catalogue.TLS_KEY).map(Path::of);
        Optional<Path> keystore = settings.get(Catalogue.TLS_KEYSTORE).map(Path::of);
        if (certificate.isPresent() != key.isPresent()) {
            throw new InvalidValue("tls.certificate and tls.key belong together: expected both or none");
        }
        if (certificate.isPresent() && keystore.isPresent()) {
            throw new InvalidValue("expected tls.keystore or tls.certificate with tls.key, found both");
        }
        return keystore.map(file -> CertificateFiles.keystore(
                        file, settings.get(Catalogue.TLS_KEYSTORE_PASSWORD_FILE).map(Path::of)))
                .or(() -> certificate.map(file -> CertificateFiles.pem(file, key.orElseThrow())));
    }

    private String place() {
        return settings.get(Catalogue.TLS_CERTIFICATE)
                .or(() -> settings.get(Catalogue.TLS_KEYSTORE))
                .orElse("");
    }
}
