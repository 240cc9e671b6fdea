package org.asbuilt.importers.session;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Locus;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.session.LogLines.Understood;
import org.asbuilt.importers.session.SessionTally.Open;
import org.asbuilt.thirdparty.session.SessionProtocol;

/** What gateways of OpenVPN and strongSwan write of tunnels. Source: OpenVPN 2.6, server log; strongSwan 5.9, charon log. */
final class TunnelLog {
    private static final Pattern HEAD = Pattern.compile(
            "Peer Connection Initiated with |IKE_SA \\S{1,200}\\[[0-9]{1,10}\\] established between |deleting IKE_SA \\S{1,200}\\[[0-9]{1,10}\\] between |MULTI_sva: pool returned");

    private static final Pattern PEER = Pattern.compile(
            "(?:([^/\\s]{1,256})/)?(?:\\[AF_INET6?\\])?\\[?([0-9A-Fa-f:.]{2,45}?)\\]?:([0-9]{1,5}) (.*)");
    private static final Pattern BEGUN =
            Pattern.compile("\\[([^\\]]{1,256})\\] Peer Connection Initiated with (?:\\[AF_INET6?\\])?\\S{1,60}.*");
    private static final Pattern NAMED =
            Pattern.compile("TLS: Username/Password authentication succeeded for username '([^']{1,256})'.*");
    private static final Pattern POOL = Pattern.compile("MULTI_sva: pool returned IPv4=([0-9.]{7,15}).*");
    private static final Pattern OVER = Pattern.compile(
            ".*(?:client-instance (?:exiting|restarting)|Inactivity timeout \\(--ping-restart\\)|Connection reset, restarting|--ping-exit\\)).*");
    private static final Pattern UNTRUSTED =
            Pattern.compile("(?:TLS Auth Error: Auth Username/Password verification failed for peer|.*AUTH_FAILED).*");

    private static final Pattern UP = Pattern.compile(
            ".*IKE_SA (\\S{1,200})\\[([0-9]{1,10})\\] established between (\\S{1,45}?)\\[.{0,256}?\\]\\.\\.\\.(\\S{1,45}?)\\[(.{0,256})\\].*");
    private static final Pattern DOWN = Pattern.compile(
            ".*deleting IKE_SA (\\S{1,200})\\[([0-9]{1,10})\\] between (\\S{1,45}?)\\[.{0,256}?\\]\\.\\.\\.(\\S{1,45}?)\\[(.{0,256})\\].*");

    private final SessionTally tally;

    TunnelLog(SessionTally tally) {
        this.tally = tally;
    }

    static Certainty certainty(Head head) {
        return HEAD.matcher(head.text()).find()
                        && head.text()
                                .lines()
                                .limit(20)
                                .anyMatch(line -> LogTime.leading(line).isPresent())
                ? Certainty.certain("a VPN gateway tells in it who was joined")
                : Certainty.none();
    }

    void read(Reading reading) throws IOException {
        LogLines.read(reading, this::line);
    }

    private Understood line(String line, Locus.Line locus) {
        Optional<LogTime.Leading> leading = LogTime.leading(line);
        if (leading.isEmpty()) {
            return Understood.NO;
        }
        Instant at = tally.at(leading.get().time());
        String rest = leading.get().rest();
        Optional<LogLines.Said> said = LogLines.said(rest).filter(TunnelLog::isGateway);
        said.ifPresent(one -> tally.wrote(one.host()));
        String host = said.map(LogLines.Said::host).orElse("");
        String message = said.map(LogLines.Said::message).orElse(rest);
        if (message.contains("IKE_SA ")) {
            return exchange(message, host, at, locus);
        }
        Matcher peer = PEER.matcher(message);
        return peer.matches() ? client(peer, host, at, locus) : Understood.BESIDE;
    }

    private static boolean isGateway(LogLines.Said said) {
        String program = said.program();
        return program.startsWith("openvpn")
                || program.startsWith("ovpn")
                || program.startsWith("charon")
                || program.startsWith("ipsec");
    }

    private Understood client(Matcher peer, String host, Instant at, Locus.Line locus) {
        String address = peer.group(2);
        String key = host + " " + address + " " + peer.group(3);
        String message = peer.group(4);
        Matcher begun = BEGUN.matcher(message);
        if (begun.matches()) {
            // A client that comes from the same port again begins anew; a name that was given for it stays.
            Optional<Open> waiting = tally.open(key);
            if (waiting.isEmpty()) {
                tally.opened(
                        opened(host, address, locus).account(begun.group(1)).start(at), key);
            }
            return Understood.YES;
        }
        Matcher named = NAMED.matcher(message);
        if (named.matches()) {
            Optional<Open> known = tally.open(key);
            known.ifPresent(session -> session.account(named.group(1)));
            if (known.isEmpty()) {
                tally.opened(
                        opened(host, address, locus).account(named.group(1)).start(at), key);
            }
            return Understood.YES;
        }
        Matcher pool = POOL.matcher(message);
        if (pool.matches()) {
            tally.open(key).ifPresent(session -> session.assigned(pool.group(1)));
            return Understood.YES;
        }
        if (UNTRUSTED.matcher(message).matches()) {
            tally.opened(Open.refused(SessionProtocol.OPENVPN, locus)
                    .broker(host)
                    .account(peer.group(1) == null ? "" : peer.group(1))
                    .from(address)
                    .start(at));
            return Understood.YES;
        }
        if (!OVER.matcher(message).matches()) {
            return Understood.BESIDE;
        }
        if (peer.group(1) != null) {
            String account = peer.group(1);
            tally.closed(key, at, place -> opened(host, address, place).account(account), locus);
        } else {
            tally.open(key).ifPresent(session -> session.end(at));
        }
        return Understood.YES;
    }

    private Understood exchange(String message, String host, Instant at, Locus.Line locus) {
        Matcher up = UP.matcher(message);
        if (up.matches()) {
            tally.opened(tunnel(up, host, locus).start(at), key(up, host));
            return Understood.YES;
        }
        Matcher down = DOWN.matcher(message);
        if (down.matches()) {
            tally.closed(key(down, host), at, place -> tunnel(down, host, place), locus);
            return Understood.YES;
        }
        return Understood.BESIDE;
    }

    private static String key(Matcher tunnel, String host) {
        return host + " tunnel " + tunnel.group(1) + " " + tunnel.group(2);
    }

    /** By an address, a host or a certificate a gateway shows who it is; by any other name, a person. */
    private static Open tunnel(Matcher found, String host, Locus locus) {
        String identity = found.group(5);
        boolean gateway = identity.indexOf('=') >= 0 || (identity.indexOf('@') < 0 && identity.indexOf('.') >= 0);
        return Open.of(SessionProtocol.IPSEC, locus)
                .broker(host.isEmpty() ? found.group(3) : host)
                .tunnel(found.group(1))
                .from(found.group(4))
                .account(gateway ? "" : identity);
    }

    private static Open opened(String host, String address, Locus locus) {
        return Open.of(SessionProtocol.OPENVPN, locus).broker(host).from(address);
    }
}
