package org.asbuilt.server.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Amounts on the command line and in its answers: {@code 5m}, {@code 100MB}. */
final class Amount {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,9}) ?([a-z]*)");
    private static final Map<String, Duration> TIMES = Map.of(
            "ms", Duration.ofMillis(1),
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1));
    private static final Map<String, Long> SIZES = Map.of(
            "b", 1L,
            "kb", 1_000L,
            "mb", 1_000_000L,
            "gb", 1_000_000_000L,
            "tb", 1_000_000_000_000L,
            "kib", 1L << 10,
            "mib", 1L << 20,
            "gib", 1L << 30,
            "tib", 1L << 40);

    private Amount() {}

    /** Reads a stretch of time. */
    static final class OfTime implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            Matcher form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
            if (form.matches() && TIMES.containsKey(form.group(2))) {
                return TIMES.getOrDefault(form.group(2), Duration.ZERO).multipliedBy(Long.parseLong(form.group(1), 10));
            }
            throw new TypeConversionException("'" + text + "' is no time such as 30s, 5m or 1h");
        }
    }

    /** Reads a number of bytes. */
    static final class OfBytes implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            Matcher form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
            if (form.matches() && SIZES.containsKey(form.group(2))) {
                return SIZES.getOrDefault(form.group(2), 1L) * Long.parseLong(form.group(1), 10);
            }
            throw new TypeConversionException("'" + text + "' is no size such as 500kB, 100MB or 2GiB");
        }
    }

    /** A number of bytes in three digits or so. */
    static String bytes(long bytes) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        double left = bytes;
        int unit = -1;
        while (left >= 999.5 && unit < 3) {
            left /= 1_000;
            unit++;
        }
        return String.format(
                Locale.ROOT, left < 9.95 ? "%.1f %s" : "%.0f %s", left, new String[] {"kB", "MB", "GB", "TB"}[unit]);
    }
}
