package org.asbuilt.importers.logic;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Reading;

/** Times as projects write them; most of them without a time zone. */
public final class ProjectTime {
    private static final List<DateTimeFormatter> FORMS = List.of(
            DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss uuuu", Locale.ENGLISH),
            DateTimeFormatter.ISO_LOCAL_DATE_TIME,
            DateTimeFormatter.ofPattern("uuuu-M-d-H:m:s", Locale.ROOT),
            DateTimeFormatter.ofPattern("uuuu-M-d H:m:s", Locale.ROOT));

    private ProjectTime() {}

    /** The time in the form of ISO 8601, without a zone where it has none; as it was written if it is of no known form. */
    public static String iso(String written) {
        String plain = plain(written);
        return local(plain).map(DateTimeFormatter.ISO_LOCAL_DATE_TIME::format).orElse(plain);
    }

    private static String plain(String written) {
        String plain = written.strip().replaceAll("\\s+", " ");
        int hash = plain.indexOf('#');
        return hash >= 0 ? plain.substring(hash + 1) : plain;
    }

    private static Optional<LocalDateTime> local(String plain) {
        for (DateTimeFormatter form : FORMS) {
            try {
                return Optional.of(LocalDateTime.parse(plain, form));
            } catch (DateTimeException other) {
                // The next form may fit.
            }
        }
        return Optional.empty();
    }

    /** The moment at which a project was written; without a zone it is taken for UTC, and a remark says so. */
    public static Optional<Instant> moment(Reading reading, String written, Locus at) {
        String plain = plain(written);
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(plain).toInstant());
        } catch (DateTimeException withoutZone) {
            Optional<LocalDateTime> local = local(plain);
            reading.note(
                    local.isPresent() ? Severity.INFORMATION : Severity.WARNING,
                    at,
                    local.isPresent()
                            ? "the time \"" + plain + "\" has no time zone and was taken for UTC; it may be hours off"
                            : "expected the time of the export");
            return local.map(time -> time.toInstant(ZoneOffset.UTC));
        }
    }
}
