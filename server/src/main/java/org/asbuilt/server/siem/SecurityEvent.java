package org.asbuilt.server.siem;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asbuilt.server.proof.SyslogMessage;
import org.asbuilt.server.record.Product;
import org.asbuilt.server.settings.SiemForm;
import org.asbuilt.server.view.AuditView;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry of the access log as a collector reads it. Source: ArcSight Common Event Format, version 0 (escaping: backslash and pipe in the
 * header, backslash, equals sign and line breaks in values).
 *
 * @param entry the entry
 */
record SecurityEvent(AuditView entry) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** What somebody should look at even when it was granted. */
    private static final Set<String> ALARMS = Set.of(
            "glass.break",
            "round.failed",
            "session.locked-out",
            "people.alter",
            "people.invite",
            "people.factor-reset",
            "exports.let",
            "lists.export",
            "artifacts.download",
            "walkdown.sheet");

    /** The form of RFC 5424, with the entry as its text. */
    SyslogMessage message(SiemForm form) {
        return new SyslogMessage(
                isAlarm() ? 4 : isGranted() ? 6 : SyslogMessage.NOTICE,
                entry.at(),
                entry.action(),
                Map.of(
                        "number", Long.toString(entry.seq()),
                        "actor", entry.actor(),
                        "outcome", entry.outcome()),
                form == SiemForm.CEF ? cef() : json());
    }

    boolean isAlarm() {
        return ALARMS.contains(entry.action());
    }

    private boolean isGranted() {
        return entry.outcome().equals("GRANTED");
    }

    private String cef() {
        int severity = isAlarm() ? 7 : isGranted() ? 2 : 5;
        Map<String, String> values = new LinkedHashMap<>();
        values.put("rt", Long.toString(entry.at().toEpochMilli()));
        values.put("outcome", entry.outcome());
        values.put("suser", entry.actor());
        from().ifPresent(from -> values.put(isAddress(from) ? "src" : "shost", from));
        values.put("cn1Label", "number");
        values.put("cn1", Long.toString(entry.seq()));
        values.put("request", entry.object());
        return "CEF:0|Asbuilt|Asbuilt|" + header(Product.version()) + "|" + header(entry.action()) + "|"
                + header(entry.action()) + "|" + severity + "|"
                + values.entrySet().stream()
                        .filter(one -> !one.getValue().isEmpty())
                        .map(one -> one.getKey() + "=" + value(one.getValue()))
                        .collect(Collectors.joining(" "));
    }

    private String json() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("number", entry.seq());
        members.put("at", entry.at().toString());
        members.put("actor", entry.actor());
        members.put("action", entry.action());
        members.put("object", entry.object());
        members.put("outcome", entry.outcome());
        members.put("alarm", isAlarm());
        members.put("particulars", entry.particulars());
        return JSON.writeValueAsString(members);
    }

    private Optional<String> from() {
        return Optional.ofNullable(entry.particulars().get("from"));
    }

    private static boolean isAddress(String from) {
        return from.contains(":") || from.matches("[0-9.]+");
    }

    private static String header(String text) {
        return text.replaceAll("[\\p{Cntrl}\u2028\u2029]", " ")
                .replace("\\", "\\\\")
                .replace("|", "\\|");
    }

    private static String value(String text) {
        return text.replace("\\", "\\\\")
                .replace("=", "\\=")
                .replaceAll("\r\n|[\r\n\u0085\u2028\u2029]", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }
}
