package org.asbuilt.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.PartPath;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Shown;

/**
 * Whether the record answers a question about a subject. That there is none, or that the question does not apply, is an answer.
 * Source: requirements G-04.
 */
final class Answers {
    /** How many subjects a finding names. */
    static final int NAMED = 5;

    private Answers() {}

    /** Whether a part has a value or an absence with its reason. */
    static boolean given(Subject subject, PartPath part) {
        Optional<Fact> fact = subject.fact(part.slot());
        Said said = fact.isEmpty() ? null : fact.get().parts().get(part.part());
        return said != null && (!said.values().isEmpty() || said.absence().isPresent());
    }

    /** A finding at the part unless it is answered; the words follow the subject's name. */
    static List<Finding> require(Rule rule, Subject subject, PartPath part, String words) {
        return given(subject, part)
                ? List.of()
                : List.of(Finding.of(rule, subject, part, subject.name() + " " + words));
    }

    /** The first few of many subjects: a finding names no more. */
    static List<Id> few(List<Id> subjects) {
        return subjects.size() <= NAMED ? subjects : subjects.subList(0, NAMED);
    }

    /** Names in a sentence, the first few of many. */
    static String names(List<Id> subjects, Circumstances around) {
        return names(few(subjects), subjects.size(), around);
    }

    /** Names in a sentence, and how many there are beside them. */
    static String names(List<Id> first, int count, Circumstances around) {
        String names = Shown.each(first, around).collect(Collectors.joining(", "));
        return names + (count > first.size() ? " and " + (count - first.size()) + " more" : "");
    }
}
