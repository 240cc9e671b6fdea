package org.asbuilt.importers.suricata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.traffic.Document;
import org.asbuilt.importers.traffic.FlowLedger;
import org.asbuilt.importers.traffic.Intranet;
import org.asbuilt.importers.traffic.Notes;
import org.asbuilt.importers.traffic.Station;
import org.asbuilt.model.Communication;
import org.asbuilt.model.Facet;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Platform;
import org.asbuilt.model.Service;

/**
 * What events tell of the stations themselves: names, systems, nameplates, software. Of what may hold a secret (commands of FTP,
 * communities of SNMP, messages of MQTT, bodies and most headers of HTTP, payloads) nothing is taken.
 */
final class Identities {
    private static final int MOST_WAITING = 50_000;
    private static final Pattern COMMON_NAME = Pattern.compile("(?:^|[,/]\\s{0,4})CN=([^,/]{1,200})");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,62}(\\.[A-Za-z0-9-]{1,63}){0,20}");
    private static final Pattern NTLM_VERSION =
            Pattern.compile("(\\d{1,3}\\.\\d{1,3}) ?\\.?\\(?(?:Build )?(\\d{1,6})?\\)?.*");

    private final Reading reading;
    private final FlowLedger ledger;
    private final Notes notes;
    private final Map<String, Waiting> unleased = new LinkedHashMap<>();

    /** A name that a station told before it had an address. */
    private record Waiting(String hostname, Document event) {}

    Identities(Reading reading, FlowLedger ledger, Notes notes) {
        this.reading = reading;
        this.ledger = ledger;
        this.notes = notes;
    }

    void take(Document event, Optional<Ends> ends) {
        switch (event.text("event_type")) {
            case "arp" -> arp(event);
            case "dhcp" -> lease(event);
            case "dns" -> names(event);
            default -> ends.ifPresent(found -> exchange(event, found));
        }
    }

    private void exchange(Document event, Ends ends) {
        switch (event.text("event_type")) {
            case "tls" -> tls(event, ends, "tls");
            case "quic" -> serverName(event, ends, event.text("quic", "sni"), Confidence.POSSIBLE);
            case "http" -> http(event, ends);
            case "ssh" -> ssh(event, ends);
            case "smb" -> smb(event, ends);
            case "rdp" -> rdp(event, ends);
            case "krb5" -> kerberos(event, ends);
            case "enip" -> identity(event, ends);
            case "snmp" -> reading.count("SNMP messages of version " + version(event), 1);
            case "rfb" -> vnc(event, ends);
            default -> {
                // It tells nothing of its ends but that they speak.
            }
        }
    }

    private static String version(Document event) {
        long version = event.number("snmp", "version");
        return version > 0 && version < 4 ? Long.toString(version) : "unknown";
    }

    private Optional<Station> station(String address, Document event) {
        return address.isEmpty() ? Optional.empty() : ledger.station(address, event.place(), event.time("timestamp"));
    }

    private void fact(
            String address,
            Document event,
            Class<? extends Facet> facet,
            String part,
            String value,
            Confidence confidence) {
        if (!value.isBlank()) {
            station(address, event)
                    .ifPresent(found ->
                            found.fact(facet, part, value, event.place(), event.time("timestamp"), confidence));
        }
    }

    private void hostname(String address, Document event, String name, Confidence confidence) {
        if (HOST.matcher(name).matches()) {
            station(address, event)
                    .ifPresent(found -> found.hostname(name, event.place(), event.time("timestamp"), confidence));
        }
    }

    /** A name that others use for a station of the plant; names of stations of the internet say nothing of the plant. */
    private void serverName(Document event, Ends ends, String name, Confidence confidence) {
        boolean isName = HOST.matcher(name).matches() && name.chars().anyMatch(Character::isLetter);
        if (!isName) {
            return;
        }
        if (!Intranet.holds(ends.server())) {
            reading.count("names of servers of the internet", 1);
            return;
        }
        station(ends.server(), event)
                .ifPresent(found -> found.hearsay(
                        PartPath.of(Communication.class, "hostname"),
                        name.split("\\.", 2)[0],
                        event.place(),
                        event.time("timestamp"),
                        confidence));
    }

    private void tls(Document event, Ends ends, String kind) {
        serverName(event, ends, event.text(kind, "sni"), Confidence.POSSIBLE);
        String subject = event.text(kind, "subject");
        if (!subject.isEmpty()) {
            Matcher name = COMMON_NAME.matcher(subject);
            if (name.find()) {
                serverName(event, ends, name.group(1).strip(), Confidence.PROBABLE);
            }
            if (Intranet.holds(ends.server())) {
                notes.add(
                        Severity.INFORMATION,
                        event.place(),
                        "certificate of " + ends.server() + ": " + subject + ", issued by "
                                + event.text(kind, "issuerdn") + ", valid until " + event.text(kind, "notafter"));
            }
        }
        String version = event.text(kind, "version");
        if (version.equals("SSLv2")
                || version.equals("SSLv3")
                || version.equals("TLSv1")
                || version.equals("TLS 1.0")
                || version.equals("TLS 1.1")
                || version.equals("TLS1.1")) {
            notes.add(Severity.INFORMATION, event.place(), ends.server() + " speaks the old " + version);
        }
    }

    private void http(Document event, Ends ends) {
        serverName(event, ends, event.text("http", "hostname").split(":", 2)[0], Confidence.POSSIBLE);
        String agent = event.text("http", "http_user_agent");
        if (!agent.isEmpty() && Intranet.holds(ends.client())) {
            String shown = agent.length() > 160 ? agent.substring(0, 160) + "…" : agent;
            notes.add(Severity.INFORMATION, event.place(), ends.client() + " runs a client of HTTP: " + shown);
        }
        String server = event.text("http", "server");
        for (Document header : event.list("http", "response_headers")) {
            if (header.text("name").equalsIgnoreCase("server")) {
                server = header.text("value");
            }
        }
        product(event, ends, server);
    }

    /** What a server says that it is, for example {@code Werkzeug/0.14.1 Python/3.7.3} and {@code OpenSSH_7.9p1}. */
    private void product(Document event, Ends ends, String banner) {
        String first = banner.strip().split("\\s+", 2)[0];
        if (first.isEmpty() || ends.port() == 0) {
            return;
        }
        int slash = first.indexOf('/') > 0 ? first.indexOf('/') : first.indexOf('_');
        boolean hasVersion = slash > 0 && slash + 1 < first.length() && Character.isDigit(first.charAt(slash + 1));
        String key = ends.transport().name().toLowerCase(Locale.ROOT) + "/" + ends.port();
        String product = hasVersion ? first.substring(0, slash) : banner.strip();
        String version = hasVersion ? first.substring(slash + 1) : "";
        station(ends.server(), event)
                .ifPresent(found -> found.fact(
                                PartPath.of(Service.class, key, "product"),
                                product,
                                event.place(),
                                event.time("timestamp"),
                                Confidence.CONFIRMED)
                        .fact(
                                PartPath.of(Service.class, key, "version"),
                                version,
                                event.place(),
                                event.time("timestamp"),
                                Confidence.CONFIRMED));
    }

    private void ssh(Document event, Ends ends) {
        product(event, ends, event.text("ssh", "server", "software_version"));
        String client = event.text("ssh", "client", "software_version");
        if (!client.isEmpty()) {
            notes.add(Severity.INFORMATION, event.place(), ends.client() + " runs a client of SSH: " + client);
        }
    }

    private void smb(Document event, Ends ends) {
        hostname(ends.client(), event, event.text("smb", "ntlmssp", "host"), Confidence.PROBABLE);
        Matcher version = NTLM_VERSION.matcher(event.text("smb", "ntlmssp", "version"));
        if (version.matches()) {
            String build = version.group(2) == null ? "" : "." + version.group(2);
            fact(ends.client(), event, Platform.class, "operatingSystem", "Windows", Confidence.POSSIBLE);
            fact(ends.client(), event, Platform.class, "osVersion", version.group(1) + build, Confidence.PROBABLE);
        }
        system(ends.client(), event, event.text("smb", "request", "native_os"));
        system(ends.server(), event, event.text("smb", "response", "native_os"));
        if (event.text("smb", "dialect").equals("NT LM 0.12")) {
            notes.add(Severity.INFORMATION, event.place(), ends.server() + " speaks the old version 1 of SMB");
        }
    }

    private void system(String address, Document event, String system) {
        fact(address, event, Platform.class, "operatingSystem", system, Confidence.PROBABLE);
    }

    private void rdp(Document event, Ends ends) {
        hostname(ends.client(), event, event.text("rdp", "client", "client_name"), Confidence.CONFIRMED);
        system(ends.client(), event, event.text("rdp", "client", "build"));
    }

    /** Accounts of machines end with a dollar sign; who answers for tickets is a domain controller. */
    private void kerberos(Document event, Ends ends) {
        String account = event.text("krb5", "cname");
        if (account.length() > 1 && account.endsWith("$")) {
            hostname(ends.client(), event, account.substring(0, account.length() - 1), Confidence.PROBABLE);
        }
        if (event.text("krb5", "msg_type").endsWith("_REP")) {
            fact(
                    ends.server(),
                    event,
                    org.asbuilt.model.AssetRole.class,
                    "assetClass",
                    "domain_controller",
                    Confidence.PROBABLE);
        }
    }

    /** What a device of EtherNet/IP says of itself. */
    private void identity(Document event, Ends ends) {
        String[] identity = {"enip", "response", "identity"};
        if (!event.has(identity)) {
            return;
        }
        String device = ends.server();
        String vendor = event.text("enip", "response", "identity", "vendor_id");
        String product = event.text("enip", "response", "identity", "product_name");
        String revision = event.text("enip", "response", "identity", "revision");
        long serial = event.number("enip", "response", "identity", "serial");
        if (!vendor.startsWith("unknown-")) {
            fact(device, event, Nameplate.class, "manufacturer", vendor, Confidence.CONFIRMED);
        }
        fact(device, event, Nameplate.class, "model", product, Confidence.CONFIRMED);
        fact(device, event, Platform.class, "firmwareVersion", revision, Confidence.CONFIRMED);
        if (serial > 0 && serial <= 0xffffffffL) {
            station(device, event)
                    .ifPresent(found -> found.serial("%08x".formatted(serial), event.place(), event.time("timestamp")));
        }
        if (event.text("enip", "response", "identity", "device_type").startsWith("Programmable Logic Controller")) {
            fact(device, event, org.asbuilt.model.AssetRole.class, "assetClass", "plc", Confidence.PROBABLE);
        }
    }

    private void vnc(Document event, Ends ends) {
        String screen = event.text("rfb", "framebuffer", "name");
        if (!screen.isEmpty()) {
            notes.add(Severity.INFORMATION, event.place(), ends.server() + " shows a screen with the name " + screen);
        }
    }

    private void arp(Document event) {
        String address = event.text("arp", "src_ip");
        String mac = event.text("arp", "src_mac");
        if (!address.isEmpty() && !mac.isEmpty() && !address.equals("0.0.0.0")) {
            ledger.bond(mac, address, vlan(event), event.place(), event.time("timestamp"));
        }
    }

    private static int vlan(Document event) {
        List<Document> vlans = event.list("vlan");
        return vlans.size() == 1 ? (int) Math.min(4095, vlans.getFirst().number()) : 0;
    }

    private void lease(Document event) {
        String mac = event.text("dhcp", "client_mac");
        String given = event.text("dhcp", "assigned_ip");
        boolean isGiven = event.text("dhcp", "dhcp_type").equals("ack") && !given.isEmpty() && !given.equals("0.0.0.0");
        String own = event.text("dhcp", "client_ip");
        String address = isGiven ? given : own.equals("0.0.0.0") ? "" : own;
        String hostname = event.text("dhcp", "hostname");
        if (hostname.isEmpty() && unleased.containsKey(mac)) {
            hostname = unleased.get(mac).hostname();
        }
        if (!address.isEmpty()) {
            if (!mac.isEmpty()) {
                ledger.bond(mac, address, vlan(event), event.place(), event.time("timestamp"));
            }
            hostname(address, event, hostname, Confidence.CONFIRMED);
            unleased.remove(mac);
        } else if (!mac.isEmpty() && !hostname.isEmpty() && unleased.size() < MOST_WAITING) {
            unleased.putIfAbsent(mac, new Waiting(hostname, event));
        }
        String vendor = event.text("dhcp", "vendor_class_identifier");
        if (!vendor.isEmpty() && !mac.isEmpty()) {
            notes.add(
                    Severity.INFORMATION,
                    event.place(),
                    (address.isEmpty() ? mac : address) + " says in DHCP that it is of the class " + vendor);
        }
    }

    /** Names of stations of the plant, where one name has one address. */
    private void names(Document event) {
        List<Document> answers = event.list("dns", "answers");
        if (answers.isEmpty()) {
            answers = event.has("dns", "rdata") ? List.of(event) : List.of();
        }
        if (answers.size() != 1) {
            return;
        }
        Document answer = answers.getFirst();
        boolean isWhole = answer.has("dns");
        String name = isWhole ? event.text("dns", "rrname") : answer.text("rrname");
        String type = isWhole ? event.text("dns", "rrtype") : answer.text("rrtype");
        String address = isWhole ? event.text("dns", "rdata") : answer.text("rdata");
        boolean isAddress = type.equals("A") || type.equals("AAAA");
        if (isAddress && Intranet.holds(address) && HOST.matcher(name).matches()) {
            station(address, event)
                    .ifPresent(found -> found.hearsay(
                            PartPath.of(Communication.class, "hostname"),
                            name.split("\\.", 2)[0],
                            event.place(),
                            event.time("timestamp"),
                            Confidence.POSSIBLE));
        }
    }

    /** Claims the names of stations that never got an address. */
    void end() {
        unleased.forEach((mac, waiting) -> {
            Locus place = waiting.event().place();
            ledger.station(mac, place, waiting.event().time("timestamp"))
                    .ifPresent(found -> found.hostname(
                            waiting.hostname(), place, waiting.event().time("timestamp"), Confidence.CONFIRMED));
        });
    }
}
