package org.asbuilt.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asbuilt.model.Part;

/** Values as people say them: the words of a choice, yes and no, and durations with their units. */
public final class ValueWords {
    private static final Pattern CHOICE = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern ABBREVIATION = Pattern.compile(
            "\\b(plc|pac|rtu|dcs|hmi|scada|vpn|ups|ids|dmz|ot|it|sbom|hbom|id|ip|mac|vlan|tcp|udp|siem|tlp)\\b");

    /** Source: ISO 8601-1:2019 clause 5.5.2. */
    private static final Pattern DURATION = Pattern.compile(
            "P(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)W)?(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+)S)?)?");

    private static final List<String> UNITS = List.of("year", "month", "week", "day", "hour", "minute", "second");
    private static final Set<String> DURATIONS =
            Set.of("duration", "toleratedOutage", "recoveryTime", "recoveryPoint", "leadTime", "retention");

    private ValueWords() {}

    /** A value of a part; what is no choice, answer or duration is as it stands. */
    public static String of(Part part, String value) {
        if (part.type().equals("boolean")) {
            return value.equals("true") ? "yes" : value.equals("false") ? "no" : value;
        }
        if (!part.choices().isEmpty()) {
            return CHOICE.matcher(value).matches() ? choice(value) : value;
        }
        return duration(part, value);
    }

    /** A length of time with its units; what is none is as it stands. */
    public static String duration(Part part, String value) {
        return DURATIONS.contains(part.name()) ? duration(value) : value;
    }

    private static String choice(String value) {
        return ABBREVIATION
                .matcher(value.replace('_', ' '))
                .replaceAll(found -> found.group().toUpperCase(java.util.Locale.ROOT));
    }

    private static String duration(String value) {
        Matcher read = DURATION.matcher(value);
        if (!read.matches()) {
            return value;
        }
        List<String> words = new ArrayList<>();
        for (int unit = 0; unit < UNITS.size(); unit++) {
            String count = read.group(unit + 1);
            if (count != null) {
                words.add(count + " " + UNITS.get(unit) + (count.equals("1") ? "" : "s"));
            }
        }
        return words.isEmpty() ? value : String.join(" ", words);
    }
}
