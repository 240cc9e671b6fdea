package org.asbuilt.importers.nmap;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time as nmap writes it: {@code Thu Apr 23 11:25:25 2020} or {@code 2020-04-23 11:28 CEST}.
 *
 * @param moment the moment; as if in UTC where the zone is not known
 * @param hasZone whether the zone is known
 */
record ScanTime(Instant moment, boolean hasZone) {
    private static final Pattern ZONED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2})(?::\\d{2})?(?: (.+))?");
    private static final DateTimeFormatter DAY_AND_MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter LONG =
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss yyyy", Locale.ENGLISH);

    /** Abbreviations that mean one offset only; CST, IST and their like do not. */
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("UTC", "+00:00"),
            Map.entry("GMT", "+00:00"),
            Map.entry("WET", "+00:00"),
            Map.entry("WEST", "+01:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("MEZ", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("MESZ", "+02:00"),
            Map.entry("EET", "+02:00"),
            Map.entry("EEST", "+03:00"),
            Map.entry("MSK", "+03:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"),
            Map.entry("JST", "+09:00"),
            Map.entry("KST", "+09:00"),
            Map.entry("AEST", "+10:00"),
            Map.entry("AEDT", "+11:00"),
            Map.entry("NZST", "+12:00"),
            Map.entry("NZDT", "+13:00"));

    static Optional<ScanTime> read(String text) {
        Matcher zoned = ZONED.matcher(text.strip());
        try {
            if (zoned.matches()) {
                LocalDateTime local = LocalDateTime.parse(zoned.group(1), DAY_AND_MINUTE);
                String name = zoned.group(2) == null ? "" : zoned.group(2).strip();
                Optional<ZoneOffset> offset = offset(name);
                return Optional.of(new ScanTime(local.toInstant(offset.orElse(ZoneOffset.UTC)), offset.isPresent()));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        try {
            // Days of one digit are padded with a blank.
            LocalDateTime local = LocalDateTime.parse(text.strip().replaceAll("\\s+", " "), LONG);
            return Optional.of(new ScanTime(local.toInstant(ZoneOffset.UTC), false));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneOffset> offset(String name) {
        String known = ZONES.get(name);
        if (known != null) {
            return Optional.of(ZoneOffset.of(known));
        }
        return name.matches("[+-]\\d{2}:?\\d{2}") ? Optional.of(ZoneOffset.of(name)) : Optional.empty();
    }
}
