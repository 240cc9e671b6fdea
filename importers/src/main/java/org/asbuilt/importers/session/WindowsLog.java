package org.asbuilt.importers.session;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Markup;
import org.asbuilt.importers.intake.Node;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;
import org.asbuilt.importers.session.SessionTally.Open;
import org.asbuilt.thirdparty.session.SessionProtocol;

/**
 * The security events of a jump host with Windows, as XML or CSV: who came by remote desktop and when that ended. Source: Microsoft, security
 * auditing, events 4624, 4625, 4634, 4647, 4778, 4779.
 */
final class WindowsLog {
    private static final String NAMESPACE = "schemas.microsoft.com/win/2004/08/events/event";
    private static final String REMOTE_INTERACTIVE = "10";
    private static final List<String> TIME =
            List.of("timecreated", "date and time", "time created", "datum und uhrzeit");
    private static final List<String> NUMBER = List.of("id", "event id", "eventid", "ereignis-id");
    private static final List<String> COMPUTER = List.of("machinename", "computer", "machine name");
    private static final Pattern SAID = Pattern.compile("([A-Z][A-Za-z ]{1,40}):[ \\t]+(\\S[^\\r\\n]{0,255})");

    private final SessionTally tally;
    private final Reading reading;

    /** One event: its number, its computer and what it says by name. */
    private record Event(String number, String computer, Instant at, Map<String, String> said, Locus locus) {
        String of(String... names) {
            for (String name : names) {
                String value = said.getOrDefault(name, "");
                if (!value.isBlank() && !value.equals("-")) {
                    return value.strip();
                }
            }
            return "";
        }
    }

    WindowsLog(SessionTally tally, Reading reading) {
        this.tally = tally;
        this.reading = reading;
    }

    static Certainty certainty(Head head) {
        String text = head.text();
        if (text.contains(NAMESPACE) && text.contains("<Event")) {
            return Certainty.certain("it holds events of Windows");
        }
        List<String> names = SessionRows.names(head);
        boolean events = names.stream().anyMatch(TIME::contains)
                && names.stream().anyMatch(NUMBER::contains)
                && (names.contains("message") || names.contains("targetusername") || names.contains("task category"));
        return events ? Certainty.certain("its columns are those of events of Windows") : Certainty.none();
    }

    void read() throws IOException {
        if (reading.input().head().text().contains(NAMESPACE)) {
            Markup.walk(reading, new Markup.Visitor() {
                @Override
                public Markup.Take start(Markup.Tag tag) {
                    return tag.name().equals("Event") ? Markup.Take.COLLECT : Markup.Take.ENTER;
                }

                @Override
                public void collected(Node node) {
                    event(node);
                }
            });
        } else {
            SessionRows.read(reading, this::header, this::row);
        }
    }

    private void event(Node node) {
        Optional<Instant> at = node.child("System", "TimeCreated")
                .flatMap(one -> one.attribute("SystemTime"))
                .flatMap(LogTime::cell)
                .map(tally::at);
        Optional<String> number = node.text("System", "EventID");
        if (at.isEmpty() || number.isEmpty()) {
            reading.units(1, 0);
            reading.note(Severity.WARNING, node.locus(), "not understood: an event without its number or time");
            return;
        }
        Map<String, String> said = new HashMap<>();
        node.all("EventData", "Data")
                .forEach(data -> data.attribute("Name").ifPresent(name -> said.put(name, data.text())));
        take(new Event(number.get().strip(), node.text("System", "Computer").orElse(""), at.get(), said, node.locus()));
    }

    private void header(List<String> names) {
        if (names.stream().noneMatch(TIME::contains) || names.stream().noneMatch(NUMBER::contains)) {
            throw new Refused(new Locus.Line(1), "expected columns for the time and the number of each event");
        }
    }

    private void row(Locus.Line locus, Map<String, String> cells) {
        Optional<Instant> at = LogTime.cell(first(cells, TIME)).map(tally::at);
        String number = first(cells, NUMBER).strip();
        if (at.isEmpty() || number.isEmpty()) {
            reading.units(1, 0);
            reading.note(
                    Severity.WARNING,
                    locus,
                    "not understood: expected the number of an event and its time as year-month-day, day.month.year or"
                            + " month/day/year with AM or PM");
            return;
        }
        Map<String, String> said = new HashMap<>();
        String message = cells.getOrDefault("message", cells.getOrDefault(SessionRows.BEYOND, ""));
        // The first account of a logon is the one that asked for it, the service; who came in stands behind "New
        // Logon".
        int newLogon = message.indexOf("New Logon:");
        int failed = message.indexOf("Account For Which Logon Failed:");
        Matcher words = SAID.matcher(message.substring(Math.max(0, Math.max(newLogon, failed))));
        while (words.find()) {
            said.putIfAbsent(words.group(1).strip(), words.group(2).strip());
        }
        Matcher type = Pattern.compile("Logon Type:[ \\t]+([0-9]{1,2})").matcher(message);
        if (type.find()) {
            said.put("LogonType", type.group(1));
        }
        cells.forEach((name, cell) -> said.putIfAbsent(spelled(name), cell));
        take(new Event(number, first(cells, COMPUTER), at.get(), said, locus));
    }

    private void take(Event event) {
        if (!event.computer().isEmpty()) {
            tally.wrote(event.computer());
        }
        String account = event.of("TargetUserName", "AccountName", "Account Name", "New Logon Account");
        String logon = event.computer() + " logon "
                + event.of("TargetLogonId", "LogonID", "Logon ID").toLowerCase(Locale.ROOT);
        String type = event.of("LogonType");
        switch (event.number()) {
            case "4624" -> {
                if (remote(event, type)) {
                    tally.opened(session(event, account).start(event.at()), logon);
                }
            }
            case "4778" -> {
                reading.units(1, 1);
                if (tally.open(logon).isEmpty()) {
                    tally.opened(session(event, account).start(event.at()), logon);
                }
            }
            case "4779" -> {
                reading.units(1, 1);
                tally.closed(logon, event.at(), place -> session(event, account), event.locus());
            }
            case "4634", "4647" -> {
                if (tally.knows(logon)) {
                    reading.units(1, 1);
                    tally.open(logon).ifPresent(one -> one.end(event.at()));
                } else if (remote(event, type)) {
                    tally.closed(logon, event.at(), place -> session(event, account), event.locus());
                }
            }
            case "4625" -> {
                if (remote(event, type)) {
                    tally.opened(Open.refused(SessionProtocol.REMOTE_DESKTOP, event.locus())
                            .broker(event.computer())
                            .account(account)
                            .from(event.of("IpAddress", "Source Network Address"))
                            .start(event.at()));
                }
            }
            default -> reading.count("events of something else", 1);
        }
    }

    /** Counts the event; a logon that is not by remote desktop is somebody at the console, a service or a share. */
    private boolean remote(Event event, String type) {
        if (type.isEmpty()) {
            reading.units(1, 0);
            reading.note(Severity.WARNING, event.locus(), "not understood: a logon whose type is not said");
            return false;
        }
        if (type.equals(REMOTE_INTERACTIVE)) {
            reading.units(1, 1);
            return true;
        }
        reading.count("logons of other types", 1);
        return false;
    }

    private static Open session(Event event, String account) {
        return Open.of(SessionProtocol.REMOTE_DESKTOP, event.locus())
                .broker(event.computer())
                .account(account)
                .from(event.of("IpAddress", "ClientAddress", "Source Network Address", "Client Address"));
    }

    private static String first(Map<String, String> cells, List<String> names) {
        return names.stream()
                .map(name -> cells.getOrDefault(name, ""))
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .orElse("");
    }

    /** Columns are read without regard to case; the names of the fields have it. */
    private static String spelled(String column) {
        return switch (column) {
            case "targetusername" -> "TargetUserName";
            case "targetlogonid" -> "TargetLogonId";
            case "logontype" -> "LogonType";
            case "ipaddress" -> "IpAddress";
            case "logonid" -> "LogonID";
            case "accountname" -> "AccountName";
            case "clientaddress" -> "ClientAddress";
            default -> column;
        };
    }
}
