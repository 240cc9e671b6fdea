package org.asbuilt.server.api;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.asbuilt.query.Evaluation;
import org.asbuilt.query.Query;
import org.asbuilt.query.QueryError;
import org.asbuilt.query.Standing;
import org.asbuilt.query.Truth;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.record.Lists;
import org.asbuilt.server.record.Moment;
import org.asbuilt.server.record.SubjectStanding;
import org.asbuilt.server.view.Plant;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Queries of whoever asks. They are asked of the record as it is shown, with assessment and matters as they are shown, and of nothing
 * else.
 */
@Component
class Queries {
    private final FrontOffice office;

    Queries(FrontOffice office) {
        this.office = office;
    }

    /**
     * Reads a query.
     *
     * @throws Refusal that says what is wrong, where and what was expected, if it is none
     */
    static Query read(String text) {
        try {
            return Query.parse(text);
        } catch (QueryError wrong) {
            throw new Refusal(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "malformed-query",
                    String.valueOf(wrong.getMessage()),
                    Map.of("column", wrong.column(), "wrong", wrong.wrong(), "expected", wrong.expected()));
        }
    }

    /** A query asked of a plant. What is judged is known of now only. */
    Evaluation evaluation(Query query, Plant plant, Moment moment) {
        return evaluations(query, plant, moment).get();
    }

    /** The same for several threads, an evaluation for each. */
    Supplier<Evaluation> evaluations(Query query, Plant plant, Moment moment) {
        Standing standing = moment.equals(Moment.NOW)
                ? new SubjectStanding(query.flags(), office.assessments(), office.drift())
                : Standing.NONE;
        return () -> new Evaluation(query, plant.moment(), plant::subject, standing);
    }

    /** A list narrowed to what surely fits a query, if there is one. */
    Lists.Chosen narrowed(Lists.Chosen chosen, Optional<String> text, Plant plant, Moment moment) {
        if (text.filter(one -> !one.isBlank()).isEmpty()) {
            return chosen;
        }
        Query query = read(text.get());
        Evaluation evaluation = evaluation(query, plant, moment);
        String words = query.text() + " (" + query.inWords() + ")";
        return new Lists.Chosen(
                chosen.isAll() ? words : chosen.words() + "; " + words,
                chosen.subjects().and(subject -> evaluation.judge(subject).truth() == Truth.YES));
    }
}
