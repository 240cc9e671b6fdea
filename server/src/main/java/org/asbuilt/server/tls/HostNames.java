package org.asbuilt.server.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** By what browsers may call this machine. */
final class HostNames {
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");
    private static final Pattern VERSION_4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");

    private HostNames() {}

    /** Whether it is an address and no name. */
    static boolean isAddress(String name) {
        return name.contains(":") || VERSION_4.matcher(name).matches();
    }

    /** The names that must be in the certificate: that of the public address, and the address that is listened on if it is one. */
    static Set<String> needed(Optional<String> publicAddress, InetAddress listening) {
        Set<String> names = new LinkedHashSet<>();
        publicAddress.map(URI::create).map(URI::getHost).ifPresent(names::add);
        if (!listening.isAnyLocalAddress()) {
            names.add(text(listening));
        }
        names.addAll(List.of("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1"));
        return names;
    }

    /** Those, the name of the machine, and the addresses that it has now. */
    static Set<String> all(Optional<String> publicAddress, InetAddress listening) {
        Set<String> names = new LinkedHashSet<>(needed(publicAddress, listening));
        ofMachine().ifPresent(names::add);
        try {
            NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLinkLocalAddress())
                    .map(HostNames::text)
                    .forEach(names::add);
        } catch (SocketException unknown) {
            // The machine does not tell: what is needed is there already.
            return names;
        }
        return names;
    }

    /** Those of them that a certificate does not name; one with a star names those one step below. */
    static List<String> missing(Collection<String> names, ServerCertificate certificate) {
        Set<String> named = certificate.names();
        return names.stream()
                .filter(name ->
                        !named.contains(name) && !named.contains("*" + name.substring(Math.max(0, name.indexOf('.')))))
                .toList();
    }

    /** The name of the machine, if it has one that can stand in a certificate. */
    static Optional<String> ofMachine() {
        try {
            return Optional.of(InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT))
                    .filter(name -> NAME.matcher(name).matches());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String text(InetAddress address) {
        return address.getHostAddress().replaceAll("%.*", "");
    }
}
