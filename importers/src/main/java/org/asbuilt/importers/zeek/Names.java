package org.asbuilt.importers.zeek;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.traffic.Flow;
import org.asbuilt.importers.traffic.FlowLedger;
import org.asbuilt.importers.traffic.Station;
import org.asbuilt.model.Communication;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Platform;
import org.asbuilt.model.Transport;

/** Takes logs whose columns are their own: leases, names, what Zeek found out of hosts, and what it noticed. */
final class Names {
    private static final int DHCP_SERVER = 67;

    private final Reading reading;
    private final FlowLedger ledger;
    private final Remarks remarks;

    Names(Reading reading, FlowLedger ledger, Remarks remarks) {
        this.reading = reading;
        this.ledger = ledger;
        this.remarks = remarks;
    }

    /**
     * Takes an entry of one of these logs.
     *
     * @return whether it was understood; empty if the log is none of them
     */
    Optional<Boolean> take(Entry entry) {
        return switch (entry.kind().path()) {
            case "dhcp" -> Optional.of(lease(entry));
            case "dns" -> {
                answers(entry);
                yield Optional.empty();
            }
            case "kerberos" -> {
                machine(entry);
                yield Optional.empty();
            }
            case "known_hosts", "known_modbus", "known_certs" -> Optional.of(host(entry));
            case "known_services" -> Optional.of(service(entry));
            case "known_devices" -> Optional.of(device(entry));
            case "software" -> Optional.of(software(entry));
            case "capture_loss" -> Optional.of(loss(entry));
            case "weird" -> {
                noticed(entry, Severity.INFORMATION, "Zeek found weird", entry.text("name"));
                yield entry.has("id.orig_h") ? Optional.empty() : Optional.of(true);
            }
            case "notice", "notice_alarm" -> {
                noticed(entry, Severity.WARNING, "Zeek noticed", entry.text("note"));
                yield entry.has("id.orig_h") ? Optional.empty() : Optional.of(true);
            }
            case "signatures" -> {
                noticed(entry, Severity.WARNING, "Zeek noticed", entry.text("note"));
                yield Optional.of(true);
            }
            default -> Optional.empty();
        };
    }

    private boolean lease(Entry entry) {
        String given = first(entry, "assigned_addr", "assigned_ip", "client_addr");
        String mac = entry.text("mac");
        String server = first(entry, "server_addr", "id.resp_h");
        Optional<Station> station = given.isEmpty()
                ? ledger.station(mac, entry.place(), entry.time())
                : ledger.station(given, entry.place(), entry.time());
        if (station.isEmpty()) {
            reading.count("leases of nobody that can be named", 1);
            return mac.isEmpty();
        }
        station.get().heard(entry.place(), entry.time());
        if (!given.isEmpty() && !mac.isEmpty() && !ledger.bond(mac, given, 0, entry.place(), entry.time())) {
            return false;
        }
        String host = first(entry, "host_name", "client_fqdn");
        station.get().hostname(host, entry.place(), entry.time(), Confidence.CONFIRMED);
        boolean isAnswered = !server.isEmpty() && !given.isEmpty();
        if (!isAnswered) {
            reading.count("requests for an address without an answer", 1);
            return true;
        }
        return ledger.flow(Flow.opened(given, server, Transport.UDP, DHCP_SERVER, entry.place())
                .protocol("DHCP", Confidence.CONFIRMED)
                .traffic(1, 0, 1, 0)
                .times(entry.time(), entry.time()));
    }

    private static String first(Entry entry, String... columns) {
        for (String column : columns) {
            if (entry.has(column)) {
                return entry.text(column);
            }
        }
        return "";
    }

    /** Names of addresses that a server told; a name for several addresses or a name server on the net says nothing. */
    private void answers(Entry entry) {
        List<String> answers = entry.list("answers");
        String type = entry.text("qtype_name");
        boolean isAddress = type.equals("A") || type.equals("AAAA");
        boolean isTold = isAddress && answers.size() == 1 && entry.port("id.resp_p") == 53;
        if (!isTold || !isOfPlant(answers.getFirst())) {
            return;
        }
        String host = entry.text("query").split("\\.", 2)[0];
        boolean isHost = !host.isEmpty() && host.length() < 64 && !host.startsWith("_");
        if (isHost) {
            ledger.station(answers.getFirst(), entry.place(), entry.time())
                    .ifPresent(station -> station.hearsay(
                            PartPath.of(Communication.class, "hostname"),
                            host,
                            entry.place(),
                            entry.time(),
                            Confidence.POSSIBLE));
        }
    }

    /** Addresses that are not of the internet. Source: RFC 1918, RFC 4193. */
    private static boolean isOfPlant(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        if (lower.startsWith("10.") || lower.startsWith("192.168.") || lower.startsWith("fd")) {
            return lower.indexOf('.') > 0 || lower.indexOf(':') > 0;
        }
        if (!lower.startsWith("172.") || lower.length() < 7) {
            return false;
        }
        String second = lower.substring(4).split("\\.", 2)[0];
        return second.length() == 2 && second.compareTo("16") >= 0 && second.compareTo("31") <= 0;
    }

    /** Accounts of machines end with a dollar sign. */
    private void machine(Entry entry) {
        String account = entry.text("client").split("/", 2)[0];
        if (account.length() > 1 && account.endsWith("$")) {
            ledger.station(entry.text("id.orig_h"), entry.place(), entry.time())
                    .ifPresent(station -> station.hostname(
                            account.substring(0, account.length() - 1),
                            entry.place(),
                            entry.time(),
                            Confidence.PROBABLE));
        }
    }

    private boolean host(Entry entry) {
        Optional<Station> station = ledger.station(entry.text("host"), entry.place(), entry.time());
        station.ifPresent(known -> {
            known.heard(entry.place(), entry.time());
            int port = entry.port("port_num");
            if (port > 0) {
                known.service(Transport.TCP, port, "", entry.place(), entry.time(), Confidence.CONFIRMED);
            }
        });
        ledger.window(entry.time());
        return station.isPresent();
    }

    private boolean service(Entry entry) {
        Optional<Station> station = ledger.station(entry.text("host"), entry.place(), entry.time());
        Optional<Transport> transport = switch (entry.text("port_proto")) {
            case "tcp" -> Optional.of(Transport.TCP);
            case "udp" -> Optional.of(Transport.UDP);
            default -> Optional.empty();
        };
        ledger.window(entry.time());
        if (station.isEmpty() || transport.isEmpty()) {
            return station.isPresent();
        }
        String protocol = entry.list("service").stream()
                .flatMap(word -> Talks.protocol(word).stream())
                .findFirst()
                .orElse("");
        station.get()
                .service(
                        transport.get(),
                        entry.port("port_num"),
                        protocol,
                        entry.place(),
                        entry.time(),
                        Confidence.CONFIRMED);
        return true;
    }

    private boolean device(Entry entry) {
        Optional<Station> station = ledger.station(entry.text("mac"), entry.place(), entry.time());
        station.ifPresent(known -> known.heard(entry.place(), entry.time())
                .hostname(entry.text("dhcp_host_name"), entry.place(), entry.time(), Confidence.CONFIRMED));
        return station.isPresent();
    }

    private boolean software(Entry entry) {
        Optional<Station> station = ledger.station(entry.text("host"), entry.place(), entry.time());
        if (station.isEmpty()) {
            return false;
        }
        ledger.window(entry.time());
        station.get().heard(entry.place(), entry.time());
        String type = entry.text("software_type");
        String name = entry.text("name");
        String version = version(entry);
        int port = entry.port("host_p");
        if (type.startsWith("OS::")) {
            PartPath system = PartPath.of(Platform.class, "operatingSystem");
            station.get().fact(system, name, entry.place(), entry.time(), Confidence.PROBABLE);
            PartPath number = PartPath.of(Platform.class, "osVersion");
            station.get().fact(number, version, entry.place(), entry.time(), Confidence.PROBABLE);
        } else if (port > 0 && type.endsWith("SERVER")) {
            Transport transport = type.startsWith("DHCP") ? Transport.UDP : Transport.TCP;
            station.get().service(transport, port, "", entry.place(), entry.time(), Confidence.CONFIRMED);
            new Banner(name, version)
                    .claim(
                            station.get(),
                            transport.name().toLowerCase(Locale.ROOT) + "/" + port,
                            entry.place(),
                            entry.time(),
                            Confidence.CONFIRMED);
        } else {
            remarks.add(
                    Severity.INFORMATION,
                    entry.place(),
                    entry.text("host") + " runs " + (name + " " + version).strip() + " (" + type + ")");
        }
        return true;
    }

    private static String version(Entry entry) {
        StringBuilder version = new StringBuilder(entry.text("version.major"));
        for (String part : List.of("version.minor", "version.minor2", "version.minor3")) {
            if (entry.has(part)) {
                version.append('.').append(entry.text(part));
            }
        }
        return entry.has("version.addl")
                ? version.append('-').append(entry.text("version.addl")).toString()
                : version.toString();
    }

    private boolean loss(Entry entry) {
        String percent = entry.text("percent_lost");
        boolean isLost = !percent.isEmpty() && percent.chars().anyMatch(c -> c >= '1' && c <= '9');
        if (isLost) {
            reading.note(
                    Severity.WARNING,
                    entry.place(),
                    "the sensor lost " + percent + " percent of the traffic: what it showed is missing");
        }
        return true;
    }

    /** Only the name of what was noticed: what stands beside it may hold what people typed. */
    private void noticed(Entry entry, Severity severity, String before, String name) {
        String ends = entry.has("id.orig_h")
                ? " from " + entry.text("id.orig_h") + " to " + entry.text("id.resp_h")
                : entry.has("src") ? " of " + entry.text("src") : "";
        remarks.add(
                severity, entry.place(), before + ": " + (name.isEmpty() ? "something without a name" : name) + ends);
    }
}
