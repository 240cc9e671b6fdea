package org.asbuilt.validation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.asbuilt.model.Training;

/** Which of the courses that a person took still count. Source: requirements P1.M-13. */
public final class Courses {
    private Courses() {}

    /** What was taught and not taught again in time for a day; a course without a last day counts for ever. */
    public static List<String> expired(Collection<Training> courses, LocalDate day) {
        Map<String, Boolean> valid = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Training course : courses) {
            boolean counts =
                    course.validUntil().map(last -> !last.isBefore(day)).orElse(true);
            valid.merge(content(course), counts, Boolean::logicalOr);
        }
        return valid.entrySet().stream()
                .filter(content -> !content.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The same, each with the last day on which it counted. */
    public static List<String> lapsed(Collection<Training> courses, LocalDate day) {
        return expired(courses, day).stream()
                .map(content -> courses.stream()
                        .filter(course -> content(course).equalsIgnoreCase(content))
                        .flatMap(course -> course.validUntil().stream())
                        .max(Comparator.naturalOrder())
                        .map(last -> content + ", valid until " + last)
                        .orElse(content))
                .toList();
    }

    private static String content(Training course) {
        return course.content().orElse("a course").strip();
    }
}
