package org.asbuilt.importers.arkime;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.arkime.Talks.Ends;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Json;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.intake.Refused;
import org.asbuilt.importers.traffic.FlowLedger;
import org.asbuilt.importers.traffic.Notes;
import tools.jackson.databind.JsonNode;

/**
 * Reads sessions as the API answers them ({@code {"data": [...]}}), as the data base holds them ({@code _source}, also one a line),
 * and as CSV.
 *
 * <p>Source: Arkime 6, "API" and "Session fields".
 */
public final class SessionReading {
    private static final Pattern NOW = Pattern.compile("\"(firstPacket|lastPacket)\"\\s{0,8}:");
    private static final Pattern ENDS =
            Pattern.compile("\"(srcIp|dstIp|source|destination|source\\.ip|destination\\.ip)\"\\s{0,8}:");
    private static final Pattern FORMERLY = Pattern.compile("\"(a1|a2|p1|p2|fp|lp)\"\\s{0,8}:");
    private static final Set<String> LISTS = Set.of("data", "hits");
    private static final int MOST_COLUMNS = 50;

    private final Reading reading;
    private final FlowLedger ledger;
    private final Notes notes;
    private final Talks talks;
    private final Identities identities;
    private boolean found;

    private SessionReading(Reading reading) {
        this.reading = reading;
        ledger = new FlowLedger(reading);
        notes = new Notes(reading);
        talks = new Talks(reading, ledger);
        identities = new Identities(reading, ledger, notes);
    }

    /** Whether a file holds sessions. */
    public static Certainty certainty(Head head) {
        String start = head.text().stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            boolean isNow = NOW.matcher(start).find() && ENDS.matcher(start).find();
            boolean isOld = FORMERLY.matcher(start)
                            .results()
                            .map(result -> result.group(1))
                            .distinct()
                            .count()
                    > 4;
            return isNow || isOld
                    ? Certainty.certain("its documents have the fields of sessions of " + (isNow ? "Arkime" : "Moloch"))
                    : Certainty.none();
        }
        Optional<String> header = start.lines().findFirst();
        return header.filter(CsvSessions::isHeader).isPresent()
                ? Certainty.certain("its header names the fields of sessions of Arkime")
                : Certainty.none();
    }

    /**
     * Reads it.
     *
     * @throws IOException if the disk fails
     */
    public static void read(Reading reading) throws IOException {
        SessionReading sessions = new SessionReading(reading);
        String start = reading.input().head().text().stripLeading();
        if (!start.startsWith("{") && !start.startsWith("[")) {
            sessions.unread(CsvSessions.read(reading, sessions::take));
        } else if (isLines(start)) {
            Json.lines(reading, sessions::document);
        } else {
            Json.walk(reading, sessions.new Elements());
        }
        if (!sessions.found) {
            throw new Refused(new Locus.Whole(), "there is no session in it");
        }
        sessions.ledger.claim();
        sessions.notes.say();
    }

    /** Whether there is one session a line: the first document has no list of sessions in it. */
    private static boolean isLines(String start) {
        if (start.startsWith("[")) {
            return false;
        }
        int depth = 0;
        int from = -1;
        for (int i = 0; i < start.length() && (depth > 0 || i == 0); i++) {
            char c = start.charAt(i);
            if (from >= 0) {
                i += c == '\\' ? 1 : 0;
                boolean isKey = c == '"' && depth == 1 && LISTS.contains(start.substring(from, i));
                if (isKey && start.startsWith(":", i + 1)) {
                    return false;
                }
                from = c == '"' ? -1 : from;
            } else if (c == '"') {
                from = i + 1;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
            }
        }
        return true;
    }

    private void unread(List<String> titles) {
        titles.stream()
                .limit(MOST_COLUMNS)
                .forEach(title ->
                        reading.note(Severity.INFORMATION, new Locus.Line(1), "the column " + title + " is not read"));
    }

    /** Leads to the sessions of an answer of the API or of the data base, and of an array. */
    private final class Elements implements Json.Visitor {
        @Override
        public Json.Take at(Json.Path path) {
            boolean isWay = path.steps().isEmpty() || path.is("data") || path.is("hits") || path.is("hits", "hits");
            if (isWay) {
                return Json.Take.ENTER;
            }
            boolean isSession = path.is("data", "*") || path.is("hits", "hits", "*");
            boolean isElement =
                    path.steps().size() == 1 && path.steps().getFirst().chars().allMatch(c -> c >= '0' && c <= '9');
            return isSession || isElement ? Json.Take.COLLECT : Json.Take.SKIP;
        }

        @Override
        public void collected(Json.Path path, JsonNode value) {
            document(value, path.locus());
        }
    }

    private void document(JsonNode document, Locus place) {
        JsonNode session = document.path("_source").isObject()
                ? document.path("_source")
                : document.path("fields").isObject() ? document.path("fields") : document;
        if (!session.isObject()) {
            reading.note(Severity.WARNING, place, "this is no session");
            reading.units(1, 0);
            return;
        }
        take(new JsonSession(session, place));
    }

    private void take(Session session) {
        found = true;
        Optional<Ends> ends = Talks.ends(session);
        ledger.window(Talks.moment(session, "firstPacket"));
        identities.take(session, ends);
        if (ends.isEmpty()) {
            boolean isOfFrames = session.values("source.ip").isEmpty()
                    && !session.values("protocol").isEmpty();
            reading.count("sessions without two addresses", 1);
            if (!isOfFrames) {
                reading.note(Severity.WARNING, session.place(), "this session has no two addresses");
            }
            reading.units(1, isOfFrames ? 1 : 0);
            return;
        }
        reading.units(1, talks.take(session, ends.get()) ? 1 : 0);
    }
}
