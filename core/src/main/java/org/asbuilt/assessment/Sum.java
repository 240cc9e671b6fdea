package org.asbuilt.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asbuilt.model.Id;

/** What comes of all subjects together. Several threads make one each, which are then added. */
final class Sum {
    private final List<Grade> grades = new ArrayList<>();
    private final Map<Id, Tally> places = new HashMap<>();
    private final Tally whole = new Tally();
    private final BestQuestions best = new BestQuestions();

    void add(Judged judged) {
        grades.add(judged.grade());
        whole.add(judged.grade(), judged.score());
        judged.grade()
                .place()
                .all()
                .forEach(place ->
                        places.computeIfAbsent(place, id -> new Tally()).add(judged.grade(), judged.score()));
        judged.question().ifPresent(best::add);
    }

    Sum add(Sum other) {
        grades.addAll(other.grades);
        whole.add(other.whole);
        other.places.forEach((place, tally) -> places.merge(place, tally, Tally::add));
        best.add(other.best);
        return this;
    }

    void ask(Question question) {
        best.add(question);
    }

    List<Grade> grades() {
        return grades;
    }

    Map<Id, Tally> places() {
        return places;
    }

    Tally whole() {
        return whole;
    }

    BestQuestions.Kept questions() {
        return best.kept();
    }
}
