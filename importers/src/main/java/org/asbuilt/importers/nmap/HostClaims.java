package org.asbuilt.importers.nmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Method;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.nmap.ScannedHost.Port;
import org.asbuilt.importers.nmap.ScannedHost.Said;
import org.asbuilt.importers.table.Protocols;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Communication;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Mac;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Platform;
import org.asbuilt.model.Service;

/** Turns scanned hosts into claims. A host that did not answer is no claim. */
final class HostClaims {
    /** Said of addresses that every machine gives to itself. */
    static final String OWN_ADDRESS = "is an address that every machine gives to itself, so nothing tells which asset"
            + " this is: its services were not taken";

    private static final Map<String, String> CLASSES = Map.ofEntries(
            Map.entry("switch", "switch"),
            Map.entry("router", "router"),
            Map.entry("broadband router", "router"),
            Map.entry("firewall", "firewall"),
            Map.entry("wap", "wireless_access_point"),
            Map.entry("printer", "printer"),
            Map.entry("print server", "printer"),
            Map.entry("webcam", "camera"),
            Map.entry("storage-misc", "storage"),
            Map.entry("terminal server", "serial_server"),
            Map.entry("power-device", "ups"),
            Map.entry("plc", "plc"),
            Map.entry("scada", "scada_server"));

    private final Reading reading;

    HostClaims(Reading reading) {
        this.reading = reading;
    }

    /** Claims what is known of a host. */
    void claim(ScannedHost host) {
        if (!host.up) {
            reading.count("hosts that did not answer", 1);
            reading.units(1, 1);
            return;
        }
        reading.count("hosts that answered", 1);
        Optional<Mac> mac = mac(host);
        List<IpAddress> addresses = addresses(host);
        SortedSet<Hint> hints = new TreeSet<>();
        mac.ifPresent(found -> hints.add(new Hint.HasMac(found)));
        addresses.forEach(address -> hints.add(new Hint.HasAddress(address)));
        hostname(host).ifPresent(name -> hints.add(new Hint.HasHostname(name.text())));
        if (hints.isEmpty()) {
            reading.units(1, 0);
            return;
        }
        if (host.hops.isPresent() && host.hops.getAsInt() == 0) {
            reading.note(Severity.INFORMATION, host.locus, "0 hops away: this is the machine that scanned");
        }
        About about = new About(Kind.ASSET, hints);
        ports(host, about, mac, addresses);
        identity(host, about);
        host.ports.forEach(port -> service(host, about, port));
        reading.units(1, host.understood ? 1 : 0);
    }

    private Optional<Mac> mac(ScannedHost host) {
        return host.mac.flatMap(said -> {
            try {
                return Optional.of(Mac.parse(said.text()));
            } catch (InvalidValue e) {
                wrong(host, said.locus(), String.valueOf(e.getMessage()));
                return Optional.empty();
            }
        });
    }

    private List<IpAddress> addresses(ScannedHost host) {
        List<IpAddress> addresses = new ArrayList<>();
        for (Said said : host.addresses) {
            try {
                IpAddress address = IpAddress.parse(said.text());
                if (address.isUnicast()) {
                    addresses.add(address);
                } else {
                    wrong(host, said.locus(), address + " " + OWN_ADDRESS);
                }
            } catch (InvalidValue e) {
                wrong(host, said.locus(), String.valueOf(e.getMessage()));
            }
        }
        return addresses;
    }

    private void wrong(ScannedHost host, Locus locus, String text) {
        host.understood = false;
        reading.note(Severity.WARNING, locus, text);
    }

    /** The first name that is more than "localhost". */
    private static Optional<Said> hostname(ScannedHost host) {
        return host.hostnames.stream()
                .filter(said -> !said.text().isBlank())
                .map(said -> new Said(said.text().split("\\.", -1)[0], said.locus()))
                .filter(said -> !said.text().isEmpty() && !said.text().equalsIgnoreCase("localhost"))
                .findFirst();
    }

    private void ports(ScannedHost host, About about, Optional<Mac> mac, List<IpAddress> addresses) {
        Locus macPlace = host.mac.map(Said::locus).orElse(host.locus);
        mac.ifPresent(found -> claim(
                host,
                about,
                PartPath.of(NetworkPort.class, found.text(), "mac"),
                found.text(),
                macPlace,
                Confidence.CONFIRMED));
        for (IpAddress address : addresses) {
            String key = mac.map(Mac::text).orElse("ip:" + address);
            claim(
                    host,
                    about,
                    PartPath.of(NetworkPort.class, key, "addresses"),
                    address.text(),
                    host.locus,
                    Confidence.CONFIRMED);
        }
    }

    private void identity(ScannedHost host, About about) {
        hostname(host)
                .ifPresent(name -> claim(
                        host,
                        about,
                        PartPath.of(Communication.class, "hostname"),
                        name.text(),
                        name.locus(),
                        Confidence.PROBABLE));
        host.macVendor.ifPresent(vendor -> claim(
                host,
                about,
                PartPath.of(Nameplate.class, "manufacturer"),
                vendor.text(),
                vendor.locus(),
                Confidence.POSSIBLE));
        host.system
                .or(() -> host.serviceSystem)
                .ifPresent(system -> claim(
                        host,
                        about,
                        PartPath.of(Platform.class, "operatingSystem"),
                        system.text(),
                        system.locus(),
                        Confidence.POSSIBLE));
        host.deviceTypes.stream()
                .filter(type -> CLASSES.containsKey(type.text().toLowerCase(Locale.ROOT)))
                .findFirst()
                .ifPresent(type -> claim(
                        host,
                        about,
                        PartPath.of(AssetRole.class, "assetClass"),
                        CLASSES.getOrDefault(type.text().toLowerCase(Locale.ROOT), ""),
                        type.locus(),
                        Confidence.POSSIBLE));
    }

    private void service(ScannedHost host, About about, Port port) {
        reading.count("ports " + port.state(), 1);
        if (!port.state().equals("open")) {
            return;
        }
        String transport = port.transport().toLowerCase(Locale.ROOT);
        if (!transport.equals("tcp") && !transport.equals("udp")) {
            transport = "other";
        }
        String key = port.transport().toLowerCase(Locale.ROOT) + "/" + port.number();
        claim(host, about, PartPath.of(Service.class, key, "transport"), transport, port.locus(), Confidence.CONFIRMED);
        claim(
                host,
                about,
                PartPath.of(Service.class, key, "port"),
                Integer.toString(port.number()),
                port.locus(),
                Confidence.CONFIRMED);
        Confidence sure = port.probed() ? Confidence.CONFIRMED : Confidence.POSSIBLE;
        protocol(port)
                .ifPresent(protocol ->
                        claim(host, about, PartPath.of(Service.class, key, "protocol"), protocol, port.locus(), sure));
        if (!port.product().isEmpty()) {
            claim(host, about, PartPath.of(Service.class, key, "product"), port.product(), port.locus(), sure);
        }
        if (!port.version().isEmpty()) {
            claim(host, about, PartPath.of(Service.class, key, "version"), port.version(), port.locus(), sure);
        }
    }

    /** What it speaks; "tcpwrapped" says only that it hung up. */
    private static Optional<String> protocol(Port port) {
        String name = port.service().replace("?", "");
        if (name.isEmpty() || name.equals("unknown") || name.equals("tcpwrapped")) {
            return Optional.empty();
        }
        if (!name.startsWith("ssl/") || Protocols.named(name).isPresent()) {
            return Optional.of(Protocols.canonical(name));
        }
        String inside = Protocols.canonical(name.substring(4));
        return Optional.of(inside.equals("HTTPS") ? inside : inside + " over TLS");
    }

    private void claim(ScannedHost host, About about, PartPath path, String value, Locus locus, Confidence confidence) {
        host.understood &= reading.claim(about, path, value, locus, host.seen, Method.OBSERVED_ACTIVE, confidence);
    }
}
