package org.asbuilt.rule;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.asbuilt.validation.Work;

/** Findings about changes. */
final class Works {
    private Works() {}

    /** A finding about each change that is wrong; of most subjects there are none, and that is told at once. */
    static List<Finding> wrong(List<Work> works, Predicate<Work> wrong, Function<Work, Finding> finding) {
        return works.isEmpty()
                ? List.of()
                : works.stream().filter(wrong).map(finding).toList();
    }
}
