package org.asbuilt.importers.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a file tells of a document, for example {@code E-101_Boiler-house_rev-C_2009-03-12.pdf}.
 *
 * @param title the name without ending, revision and date
 * @param revision the revision, where the name says one
 * @param date the date, where the name says one
 */
record FileTitle(String title, Optional<String> revision, Optional<LocalDate> date) {
    private static final Pattern REVISION = Pattern.compile(
            "(?i)[\\s_.(-]+(?:rev(?:ision)?|ver(?:sion)?|issue|ausgabe|stand|index)[\\s_.-]*([a-z]{1,2}\\d{0,3}|\\d{1,3}(?:\\.\\d{1,3}){0,2})(?![a-z0-9])\\)?");
    private static final Pattern SHORT_REVISION =
            Pattern.compile("(?i)[\\s_.-]+[vr](\\d{1,3}(?:\\.\\d{1,3}){0,2})(?![a-z0-9])");
    private static final Pattern ISO =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\\d|3[01])(?!\\d)");
    private static final Pattern DOTTED =
            Pattern.compile("(?<!\\d)(0?[1-9]|[12]\\d|3[01])\\.(0?[1-9]|1[0-2])\\.((?:19|20)\\d\\d)(?!\\d)");

    static FileTitle of(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String stem = dot > 0 && fileName.length() - dot <= 6 ? fileName.substring(0, dot) : fileName;
        Optional<LocalDate> date = Optional.empty();
        Matcher iso = ISO.matcher(stem);
        Matcher dotted = DOTTED.matcher(stem);
        if (iso.find()) {
            date = date(iso.group(1), iso.group(2), iso.group(3));
            stem = date.isPresent() ? without(stem, iso) : stem;
        } else if (dotted.find()) {
            date = date(dotted.group(3), dotted.group(2), dotted.group(1));
            stem = date.isPresent() ? without(stem, dotted) : stem;
        }
        Optional<String> revision = Optional.empty();
        for (Pattern pattern : new Pattern[] {REVISION, SHORT_REVISION}) {
            Matcher matcher = pattern.matcher(stem);
            if (revision.isEmpty() && matcher.find()) {
                revision = Optional.of(matcher.group(1));
                stem = without(stem, matcher);
            }
        }
        String title = stem.replace('_', ' ')
                .replaceAll("[\\s._-]+$", "")
                .replaceAll("\\s{2,}", " ")
                .strip();
        return new FileTitle(title.isEmpty() ? fileName : title, revision, date);
    }

    private static String without(String stem, Matcher found) {
        return stem.substring(0, found.start()) + " " + stem.substring(found.end());
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(
                    LocalDate.of(Integer.parseInt(year, 10), Integer.parseInt(month, 10), Integer.parseInt(day, 10)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
