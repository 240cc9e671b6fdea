package org.asbuilt.importers.arkime;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.arkime.Talks.Ends;
import org.asbuilt.importers.intake.Reading;
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
 * What sessions tell of the stations themselves. A field has the values of both ends in one heap, so only what can be of one end is
 * taken. Of what may hold a secret (communities, cookies, bodies, names and words of users) nothing is taken.
 */
final class Identities {
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,62}(\\.[A-Za-z0-9-]{1,63}){0,20}");
    private static final List<String> OLD = List.of("SSLv2", "SSLv3", "TLSv1", "TLSv1.0", "TLSv1.1");
    private static final int LONGEST = 160;

    private final Reading reading;
    private final FlowLedger ledger;
    private final Notes notes;

    Identities(Reading reading, FlowLedger ledger, Notes notes) {
        this.reading = reading;
        this.ledger = ledger;
        this.notes = notes;
    }

    void take(Session session, Optional<Ends> ends) {
        resolution(session);
        lease(session, ends);
        names(session);
        ends.ifPresent(found -> {
            web(session, found);
            windows(session, found);
            server(session, found);
        });
    }

    private static Optional<Instant> moment(Session session) {
        return Talks.moment(session, "firstPacket");
    }

    private Optional<Station> station(String address, Session session) {
        return address.isEmpty() ? Optional.empty() : ledger.station(address, session.place(), moment(session));
    }

    private void fact(
            String address,
            Session session,
            Class<? extends Facet> facet,
            String part,
            String value,
            Confidence confidence) {
        if (!value.isBlank()) {
            station(address, session)
                    .ifPresent(found -> found.fact(facet, part, value, session.place(), moment(session), confidence));
        }
    }

    private void hostname(String address, Session session, String name, Confidence confidence) {
        if (HOST.matcher(name).matches()) {
            station(address, session)
                    .ifPresent(found -> found.hostname(name, session.place(), moment(session), confidence));
        }
    }

    /** A name that others use for a station; those of stations of the internet say nothing of the plant. */
    private void hearsay(String address, Session session, String name, Confidence confidence) {
        boolean isName = HOST.matcher(name).matches() && name.chars().anyMatch(Character::isLetter);
        if (!isName || !Intranet.holds(address)) {
            return;
        }
        station(address, session)
                .ifPresent(found -> found.hearsay(
                        PartPath.of(Communication.class, "hostname"),
                        name.split("\\.", 2)[0],
                        session.place(),
                        moment(session),
                        confidence));
    }

    /** Address resolution names several stations in one session: only one address with one bearer is sure. */
    private void resolution(Session session) {
        String address = session.one("arp.ip");
        String mac = session.one("arp.mac");
        if (!address.isEmpty() && !mac.isEmpty()) {
            ledger.bond(mac, address, vlan(session), session.place(), moment(session));
        }
    }

    private static int vlan(Session session) {
        return (int) Math.min(session.number("network.vlan.id"), 4095);
    }

    private void lease(Session session, Optional<Ends> ends) {
        String mac = session.one("dhcp.mac");
        if (mac.isEmpty()) {
            return;
        }
        List<String> asked = session.values("dhcp.requestIp").stream()
                .filter(address -> !address.equals("0.0.0.0"))
                .toList();
        boolean isGiven = asked.size() == 1 && session.values("dhcp.type").contains("ACK");
        String own = ends.map(Ends::client)
                .filter(address -> !address.equals("0.0.0.0"))
                .orElse("");
        boolean isOwn = ends.filter(found -> found.port() == 67).isPresent() && !own.isEmpty();
        String who = isGiven ? asked.getFirst() : isOwn ? own : mac;
        if (isGiven) {
            ledger.bond(mac, who, vlan(session), session.place(), moment(session));
        }
        hostname(who, session, session.one("dhcp.host"), Confidence.CONFIRMED);
        for (String kind : session.values("dhcp.classId")) {
            notes.add(
                    Severity.INFORMATION, session.place(), who + " says in DHCP that it is of the class " + cut(kind));
        }
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private void names(Session session) {
        String kind = session.one("dns.qt");
        String address = session.one("dns.ip");
        if (!address.isEmpty() && (kind.equals("A") || kind.equals("AAAA") || kind.isEmpty())) {
            hearsay(address, session, session.one("dns.host"), Confidence.POSSIBLE);
        }
    }

    private void web(Session session, Ends ends) {
        hearsay(ends.server(), session, session.one("http.host"), Confidence.POSSIBLE);
        hearsay(ends.server(), session, session.one("cert.subjectCN"), Confidence.PROBABLE);
        if (Intranet.holds(ends.client())) {
            session.values("http.useragent")
                    .forEach(agent -> notes.add(
                            Severity.INFORMATION,
                            session.place(),
                            ends.client() + " runs a client of HTTP: " + cut(agent)));
        }
        session.values("tls.version").stream()
                .filter(OLD::contains)
                .forEach(version ->
                        notes.add(Severity.INFORMATION, session.place(), ends.server() + " speaks the old " + version));
        session.values("ssh.version")
                .forEach(version -> notes.add(
                        Severity.INFORMATION,
                        session.place(),
                        "one of " + ends.client() + " and " + ends.server() + " says in SSH that it is "
                                + cut(version)));
    }

    private void windows(Session session, Ends ends) {
        hostname(ends.client(), session, session.one("ntlm.host"), Confidence.PROBABLE);
        if (session.values("ntlm.host").isEmpty()) {
            hostname(ends.client(), session, session.one("smb.host"), Confidence.PROBABLE);
        }
        fact(ends.client(), session, Platform.class, "osVersion", session.one("ntlm.version"), Confidence.POSSIBLE);
        session.values("smb.os")
                .forEach(system -> notes.add(
                        Severity.INFORMATION,
                        session.place(),
                        "one of " + ends.client() + " and " + ends.server() + " says in SMB that it runs "
                                + cut(system)));
        String account = session.one("krb5.cname");
        if (account.length() > 1 && account.endsWith("$")) {
            hostname(ends.client(), session, account.substring(0, account.length() - 1), Confidence.PROBABLE);
        }
    }

    /** What only a server says. */
    private void server(Session session, Ends ends) {
        fact(
                ends.server(),
                session,
                Nameplate.class,
                "manufacturer",
                named(session.one("enip.vendor"), "Vendor-0x"),
                Confidence.CONFIRMED);
        fact(ends.server(), session, Nameplate.class, "model", session.one("enip.product"), Confidence.CONFIRMED);
        String version = session.one("mysql.version");
        if (!version.isEmpty()) {
            product(session, ends, "MySQL", version);
        }
        String banner = session.one("http.response-server");
        int slash = banner.split("\\s+", 2)[0].indexOf('/');
        if (slash > 0) {
            product(session, ends, banner.substring(0, slash), banner.split("\\s+", 2)[0].substring(slash + 1));
        } else if (!banner.isEmpty()) {
            product(session, ends, banner, "");
        }
        if (session.one("smb.dialect").equals("NT LM 0.12")) {
            notes.add(Severity.INFORMATION, session.place(), ends.server() + " speaks the old version 1 of SMB");
        }
    }

    private static String named(String text, String unnamed) {
        return text.startsWith(unnamed) ? "" : text;
    }

    private void product(Session session, Ends ends, String product, String version) {
        if (ends.port() == 0) {
            return;
        }
        String key = ends.transport().name().toLowerCase(Locale.ROOT) + "/" + ends.port();
        reading.count("versions of servers", 1);
        station(ends.server(), session)
                .ifPresent(found -> found.fact(
                                PartPath.of(Service.class, key, "product"),
                                product,
                                session.place(),
                                moment(session),
                                Confidence.CONFIRMED)
                        .fact(
                                PartPath.of(Service.class, key, "version"),
                                version,
                                session.place(),
                                moment(session),
                                Confidence.CONFIRMED));
    }
}
