package org.asbuilt.importers.session;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
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

/**
 * What firewalls write of the VPN that ends at them: FortiGate events of the sort vpn, and messages of Cisco ASA. Source: Fortinet, FortiOS
 * Log Message Reference; Cisco, ASA Series Syslog Messages 113xxx, 713xxx, 716xxx, 722xxx.
 */
final class FirewallLog {
    private static final Pattern FORTINET = Pattern.compile("(?:^|[\\s,])logid=\"?[0-9]{10}\"?");
    private static final Pattern FIELD =
            Pattern.compile("([A-Za-z_]{1,40})=(?:\"([^\"]{0,2000})\"|([^\\s,\"]{0,2000}))");
    private static final Pattern OFFSET = Pattern.compile("[+-][0-9]{4}");
    private static final Pattern ASA = Pattern.compile("^(.{0,300}?)%ASA-(?:[a-z]{2,10}-)?[0-7]-([0-9]{6}): ?(.*)$");
    private static final Pattern HEAD_ASA = Pattern.compile("%ASA-(?:[a-z]{2,10}-)?[0-7]-[0-9]{6}: ");

    private static final Pattern GROUPED =
            Pattern.compile(".*?Group <([^>]{0,256})> User <([^>]{0,256})> IP <([^>]{1,45})>(.*)");
    private static final Pattern EQUALS =
            Pattern.compile(".*?Group = ([^,]{0,256}), (?:Username = ([^,]{0,256}), )?IP = ([^,]{1,45}),(.*)");
    private static final Pattern REJECTED =
            Pattern.compile(".*AAA user authentication Rejected.*?: user = (\\S{0,256}?)(?: : user IP = (\\S{1,45}))?");
    private static final Pattern ASSIGNED = Pattern.compile(".*(?:IPv4 Address|Address) <([0-9.]{7,15})>.*assigned.*");

    private final SessionTally tally;

    FirewallLog(SessionTally tally) {
        this.tally = tally;
    }

    static Certainty certainty(Head head) {
        String text = head.text();
        if (HEAD_ASA.matcher(text).find()) {
            return Certainty.certain("a Cisco ASA wrote its messages in it");
        }
        boolean events = text.lines()
                .limit(200)
                .anyMatch(line -> FORTINET.matcher(line).find() && line.contains("type=") && line.contains("subtype="));
        return events ? Certainty.certain("a FortiGate wrote its events in it") : Certainty.none();
    }

    void read(Reading reading) throws IOException {
        LogLines.read(reading, this::line);
    }

    private Understood line(String line, Locus.Line locus) {
        Matcher asa = ASA.matcher(line);
        if (asa.matches()) {
            return asa(asa, locus);
        }
        if (!FORTINET.matcher(line).find()) {
            return Understood.BESIDE;
        }
        Map<String, String> fields = new HashMap<>();
        Matcher field = FIELD.matcher(line);
        while (field.find()) {
            fields.putIfAbsent(field.group(1), field.group(2) != null ? field.group(2) : field.group(3));
        }
        return fortinet(fields, locus);
    }

    private Understood fortinet(Map<String, String> fields, Locus.Line locus) {
        Optional<Instant> time = time(fields);
        if (time.isEmpty()) {
            return Understood.NO;
        }
        Instant at = time.get();
        String device = fields.getOrDefault("devname", fields.getOrDefault("devid", ""));
        tally.wrote(device);
        if (!fields.getOrDefault("subtype", "").equals("vpn")) {
            return Understood.BESIDE;
        }
        boolean tls = fields.getOrDefault("tunneltype", "").startsWith("ssl")
                || fields.getOrDefault("action", "").startsWith("ssl-");
        String key = device + " tunnel "
                + fields.getOrDefault("tunnelid", fields.getOrDefault("vpntunnel", fields.getOrDefault("remip", "")))
                + (tls ? " " + fields.getOrDefault("user", "") : "");
        return switch (fields.getOrDefault("action", "")) {
            case "tunnel-up" -> {
                if (tally.open(key).isEmpty()) {
                    tally.opened(fortinet(fields, device, tls, false, locus).start(at), key);
                }
                yield Understood.YES;
            }
            case "tunnel-down" -> {
                tally.closed(key, at, place -> fortinet(fields, device, tls, false, place), locus);
                yield Understood.YES;
            }
            case "ssl-login-fail", "ssl-exit-fail", "auth-fail" -> {
                tally.opened(fortinet(fields, device, tls, true, locus).start(at));
                yield Understood.YES;
            }
            default -> Understood.BESIDE;
        };
    }

    private static Open fortinet(Map<String, String> fields, String device, boolean tls, boolean refused, Locus locus) {
        SessionProtocol protocol = tls ? SessionProtocol.TLS_VPN : SessionProtocol.IPSEC;
        Open session = refused ? Open.refused(protocol, locus) : Open.of(protocol, locus);
        return session.broker(device)
                .account(fields.getOrDefault("xauthuser", ""))
                .account(fields.getOrDefault("user", ""))
                .from(fields.getOrDefault("remip", ""))
                .assigned(fields.getOrDefault("tunnelip", fields.getOrDefault("assignip", "")))
                .tunnel(fields.getOrDefault("vpntunnel", fields.getOrDefault("group", "")));
    }

    /** The date and time are by the clock of the device; tz says how far that is from UTC. */
    private Optional<Instant> time(Map<String, String> fields) {
        String zone = fields.getOrDefault("tz", "");
        String offset = OFFSET.matcher(zone).matches() ? zone : "";
        return LogTime.cell(fields.getOrDefault("date", "") + " " + fields.getOrDefault("time", "") + offset)
                .map(tally::at);
    }

    private Understood asa(Matcher found, Locus.Line locus) {
        Optional<LogTime.Leading> leading = LogTime.leading(found.group(1));
        if (leading.isEmpty()) {
            return Understood.NO;
        }
        Instant at = tally.at(leading.get().time());
        String device = leading.get().rest().replace(":", " ").strip().split(" ", 2)[0];
        tally.wrote(device);
        String message = found.group(3);
        return switch (found.group(2)) {
            case "113039", "716001", "722022", "722051", "713049", "713119", "746012" ->
                begun(message, device, at, locus);
            case "113019", "716002", "722023", "713259" -> over(message, device, at, locus);
            case "113015", "113005" -> rejected(message, device, at, locus);
            default -> Understood.BESIDE;
        };
    }

    private Understood begun(String message, String device, Instant at, Locus.Line locus) {
        Optional<Party> party = Party.of(message);
        if (party.isEmpty()) {
            return Understood.NO;
        }
        Open session = tally.open(party.get().key(device)).orElseGet(() -> {
            Open fresh = party.get().session(device, locus).start(at);
            tally.opened(fresh, party.get().key(device));
            return fresh;
        });
        Matcher assigned = ASSIGNED.matcher(message);
        if (assigned.matches()) {
            session.assigned(assigned.group(1));
        }
        return Understood.YES;
    }

    private Understood over(String message, String device, Instant at, Locus.Line locus) {
        Optional<Party> party = Party.of(message);
        party.ifPresent(one -> tally.closed(one.key(device), at, place -> one.session(device, place), locus));
        return party.isPresent() ? Understood.YES : Understood.NO;
    }

    private Understood rejected(String message, String device, Instant at, Locus.Line locus) {
        Matcher rejected = REJECTED.matcher(message);
        if (!rejected.matches()) {
            return Understood.NO;
        }
        tally.opened(Open.refused(SessionProtocol.TLS_VPN, locus)
                .broker(device)
                .account(rejected.group(1).replace("*", ""))
                .from(rejected.group(2) == null ? "" : rejected.group(2))
                .start(at));
        return Understood.YES;
    }

    /** Whom a message of the ASA is about. */
    private record Party(String group, String user, String address, String rest) {
        static Optional<Party> of(String message) {
            for (Pattern form : new Pattern[] {GROUPED, EQUALS}) {
                Matcher matcher = form.matcher(message);
                if (matcher.matches()) {
                    String user = matcher.group(2) == null ? "" : matcher.group(2);
                    return Optional.of(new Party(matcher.group(1), user, matcher.group(3), matcher.group(4)));
                }
            }
            return Optional.empty();
        }

        String key(String device) {
            return device + " " + user + " " + address;
        }

        Open session(String device, Locus locus) {
            boolean site = user.isEmpty() || rest.contains("IKE") || rest.contains("PHASE") || rest.contains("IPsec");
            return Open.of(site ? SessionProtocol.IPSEC : SessionProtocol.TLS_VPN, locus)
                    .broker(device)
                    .tunnel(group)
                    .account(user)
                    .from(address);
        }
    }
}
