package org.asbuilt.server.view;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asbuilt.assessment.Grade;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Criterion;

/**
 * How a subject fares, in a list.
 *
 * @param criteria what came of each criterion
 * @param filled how many fields of its profile are filled
 * @param required how many its profile has
 * @param conflicts how many matters wait for a decision between sources
 * @param designedOnly whether it is as designed and not verified in the plant
 * @param score its score, 0 to 100
 */
public record GradeView(
        String subject,
        String kind,
        String name,
        String state,
        Map<String, String> criteria,
        int filled,
        int required,
        int conflicts,
        List<String> viewpoints,
        boolean designedOnly,
        double score) {

    /** A grade with the name of its subject. */
    public static GradeView of(Grade grade, Circumstances around) {
        Map<String, String> criteria = new LinkedHashMap<>();
        Arrays.stream(Criterion.values())
                .forEach(criterion ->
                        criteria.put(criterion.name(), grade.result(criterion).name()));
        return new GradeView(
                grade.subject().value(),
                grade.kind().text(),
                around.name(grade.subject()),
                grade.state().name(),
                criteria,
                grade.filled(),
                grade.required(),
                grade.conflicts(),
                grade.viewpoints().stream().map(Enum::name).toList(),
                grade.designedOnly(),
                grade.score());
    }
}
