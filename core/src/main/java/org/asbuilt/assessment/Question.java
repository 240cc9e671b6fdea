package org.asbuilt.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.asbuilt.model.Id;

/**
 * Something that is worth finding out. Source: requirements G-11, G-12.
 *
 * @param sort what is to be done
 * @param subject about which subject; for one that is not in the record yet, the id that it will have
 * @param name what it is called
 * @param facet about which group, if it is one
 * @param part about which part, if it is one
 * @param item the key of the matter that is to be decided, if it is one
 * @param sentence what is to be found out
 * @param worth how much it is worth; what is worth more comes first
 * @param reasons why it is worth so much
 */
public record Question(
        Sort sort,
        Id subject,
        String name,
        Optional<String> facet,
        Optional<String> part,
        Optional<String> item,
        String sentence,
        int worth,
        List<String> reasons) {
    /** What is worth most first. */
    static final Comparator<Question> ORDER = Comparator.comparingInt(Question::worth)
            .reversed()
            .thenComparing(Question::name)
            .thenComparing(Question::subject)
            .thenComparing(Question::sentence);

    /** What is to be done. */
    public enum Sort {
        /** Take into the record what sources know and the record does not. */
        DOCUMENT,
        /** Decide between sources. */
        DECIDE,
        /** Fill a field in. */
        FILL,
        /** Have an expert confirm values. */
        CONFIRM
    }

    /** Copies the list. */
    public Question {
        reasons = List.copyOf(reasons);
    }
}
