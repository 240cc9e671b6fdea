package org.asbuilt.importers.session;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;
import org.asbuilt.importers.session.SessionTally.Open;
import org.asbuilt.thirdparty.session.SessionProtocol;

/** A table of sessions that somebody kept or a product exported: one row a session, columns found by the words in the first row. */
final class SessionList {
    private static final List<String> ACCOUNT =
            List.of("account", "user", "username", "user name", "login name", "benutzer", "konto");
    private static final List<String> START = List.of(
            "start",
            "started",
            "start time",
            "session start",
            "connected",
            "connected at",
            "login",
            "login time",
            "logon",
            "begin",
            "beginn");
    private static final List<String> END = List.of(
            "end",
            "ended",
            "end time",
            "session end",
            "disconnected",
            "disconnected at",
            "logout",
            "logout time",
            "logoff",
            "ende");
    private static final List<String> FROM = List.of(
            "source",
            "source address",
            "source ip",
            "from",
            "from address",
            "client address",
            "client ip",
            "remote ip",
            "remote address",
            "quelle");
    private static final List<String> BROKER =
            List.of("system", "jump host", "gateway", "broker", "server", "device", "host", "sprungserver");
    private static final List<String> PROTOCOL = List.of("protocol", "type", "method", "service", "protokoll");
    private static final List<String> TUNNEL = List.of("tunnel", "connection", "profile", "group", "vpn");
    private static final List<String> RESULT = List.of("result", "outcome", "status", "ergebnis");

    private final SessionTally tally;
    private final Reading reading;

    SessionList(SessionTally tally, Reading reading) {
        this.tally = tally;
        this.reading = reading;
    }

    static Certainty certainty(Head head) {
        List<String> names = SessionRows.names(head);
        return has(names, ACCOUNT) && has(names, START) && (has(names, END) || has(names, FROM))
                ? Certainty.certain("its columns are those of sessions: account, beginning, and end or source")
                : Certainty.none();
    }

    void read() throws IOException {
        SessionRows.read(reading, this::header, this::row);
    }

    private void header(List<String> names) {
        if (!has(names, ACCOUNT) || !has(names, START)) {
            throw new Refused(
                    new Locus.Line(1), "expected a column for the account and one for the beginning of a session");
        }
    }

    private void row(Locus.Line locus, Map<String, String> cells) {
        Optional<Instant> start = LogTime.cell(first(cells, START)).map(tally::at);
        String ended = first(cells, END).strip();
        Optional<Instant> end = LogTime.cell(ended).map(tally::at);
        if (start.isEmpty() && end.isEmpty()) {
            reading.units(1, 0);
            reading.note(
                    Severity.WARNING,
                    locus,
                    "not understood: the beginning is no time: expected year-month-day, day.month.year or month/day/year with AM or PM,"
                            + " and the hour");
            return;
        }
        boolean whole = ended.isEmpty() || end.isPresent();
        if (!whole) {
            reading.note(Severity.WARNING, locus, "the end is no time and counts as not seen");
        }
        reading.units(1, whole ? 1 : 0);
        SessionProtocol protocol = protocol(first(cells, PROTOCOL));
        Open session = isRefused(first(cells, RESULT)) ? Open.refused(protocol, locus) : Open.of(protocol, locus);
        String broker = first(cells, BROKER);
        tally.wrote(broker);
        session.account(first(cells, ACCOUNT))
                .from(first(cells, FROM))
                .broker(broker)
                .tunnel(first(cells, TUNNEL));
        start.ifPresent(session::start);
        end.ifPresent(session::end);
        tally.opened(session);
    }

    private static boolean isRefused(String result) {
        String word = result.strip().toLowerCase(Locale.ROOT);
        return word.startsWith("fail")
                || word.startsWith("refus")
                || word.startsWith("den")
                || word.startsWith("reject");
    }

    private static SessionProtocol protocol(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (word.contains("ssh")) {
            return SessionProtocol.SSH;
        }
        if (word.contains("rdp") || word.contains("remote desktop")) {
            return SessionProtocol.REMOTE_DESKTOP;
        }
        if (word.contains("openvpn")) {
            return SessionProtocol.OPENVPN;
        }
        if (word.contains("ipsec")) {
            return SessionProtocol.IPSEC;
        }
        return word.contains("ssl") || word.contains("tls") ? SessionProtocol.TLS_VPN : SessionProtocol.OTHER;
    }

    private static boolean has(List<String> names, List<String> wanted) {
        return names.stream().anyMatch(wanted::contains);
    }

    private static String first(Map<String, String> cells, List<String> names) {
        return names.stream()
                .map(name -> cells.getOrDefault(name, ""))
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .orElse("");
    }
}
