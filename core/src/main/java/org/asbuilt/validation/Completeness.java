package org.asbuilt.validation;

import java.util.List;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Subject;

/** Whether a record captures enough detail. Source: requirements P1.V-02. */
final class Completeness {
    private final Circumstances around;

    Completeness(Circumstances around) {
        this.around = around;
    }

    /** The fields of a profile that are not filled. */
    List<Field> missing(Subject subject, List<Field> asked) {
        return asked.stream()
                .filter(field -> !Profiles.isFilled(field, subject, around))
                .toList();
    }

    /** The judgement of fields of which some are missing. */
    Judgement judge(List<Field> asked, List<Field> missing) {
        if (asked.isEmpty()) {
            return Judgement.computed(Result.PASS, around.now(), List.of(), "nothing of it is asked for");
        }
        return missing.isEmpty()
                ? Judgement.computed(
                        Result.PASS,
                        around.now(),
                        List.of(),
                        asked.size() == 1 ? "its one field is filled" : "all " + asked.size() + " fields are filled")
                : Judgement.computed(
                        Result.FAIL,
                        around.now(),
                        List.of(),
                        (asked.size() - missing.size()) + " of " + asked.size() + " fields are filled; missing: "
                                + missing.stream().map(Field::label).collect(Collectors.joining(", ")));
    }
}
