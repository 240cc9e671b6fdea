package org.asbuilt.server.view;

import java.util.List;
import java.util.Optional;
import org.asbuilt.assessment.Question;

/**
 * Something that is worth finding out.
 *
 * @param sort DOCUMENT, DECIDE, FILL or CONFIRM
 * @param worth how much it is worth; what is worth more comes first
 * @param reasons why
 */
public record QuestionView(
        String sort,
        String subject,
        String kind,
        String name,
        Optional<String> facet,
        Optional<String> part,
        Optional<String> item,
        String sentence,
        int worth,
        List<String> reasons) {

    /** A question as people read it. */
    public static QuestionView of(Question question) {
        return new QuestionView(
                question.sort().name(),
                question.subject().value(),
                question.subject().kind().text(),
                question.name(),
                question.facet(),
                question.part(),
                question.item(),
                question.sentence(),
                question.worth(),
                question.reasons());
    }
}
