package org.asbuilt.server.proof;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A message for a collector. Source: RFC 5424 section 6.
 *
 * @param severity from 0, emergency, to 7, debug
 * @param at the time in it
 * @param kind what sort of message it is (MSGID): letters, digits, dots and hyphens
 * @param data particulars, as structured data of ours; may be empty
 * @param text the message, without line breaks
 */
public record SyslogMessage(int severity, Instant at, String kind, Map<String, String> data, String text) {
    /** Notice. */
    public static final int NOTICE = 5;

    /** Facility 13, log audit. */
    private static final int FACILITY = 13;
    /** Ours; the number is the one that is set aside for whoever has none. Source: RFC 5612. */
    private static final String ELEMENT = "asbuilt@32473";

    private static final int LONGEST_KIND = 32;

    /** Copies. */
    public SyslogMessage {
        data = Map.copyOf(data);
    }

    /** As it goes out from a host. */
    String line(String host) {
        return "<" + (FACILITY * 8 + severity) + ">1 " + at.truncatedTo(ChronoUnit.MILLIS) + " " + host + " asbuilt "
                + ProcessHandle.current().pid() + " " + printable(kind) + " " + structured() + " " + text;
    }

    private String structured() {
        return data.isEmpty()
                ? "-"
                : data.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(one -> " " + one.getKey() + "=\"" + escaped(one.getValue()) + "\"")
                        .collect(Collectors.joining("", "[" + ELEMENT, "]"));
    }

    /** Source: RFC 5424 section 6.3.3. Line breaks are permitted there, and collectors that read lines stumble over them. */
    private static String escaped(String value) {
        return value.replaceAll("[\\p{Cntrl}\u2028\u2029]", " ").replaceAll("([\"\\\\\\]])", "\\\\$1");
    }

    private static String printable(String kind) {
        String only = kind.replaceAll("[^!-~]", "");
        return only.isEmpty() ? "-" : only.substring(0, Math.min(LONGEST_KIND, only.length()));
    }
}
