package org.asbuilt.validation;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;

/** What sentences call subjects, for readers who may be shown only part of the record: an id tells them nothing, or too much. */
public final class Shown {
    private Shown() {}

    /** A subject: by its name, or only by its kind where it is not in the record or hidden from whoever reads. */
    public static String name(Id id, Circumstances around) {
        return around.subject(id).map(Subject::name).orElseGet(() -> unseen(id.kind(), 1));
    }

    /** Each of some subjects by its name; those that are not there by their kind, all of a kind at once. */
    public static Stream<String> each(Collection<Id> subjects, Circumstances around) {
        Map<Kind, Long> unseen = subjects.stream()
                .filter(id -> around.subject(id).isEmpty())
                .collect(Collectors.groupingBy(Id::kind, TreeMap::new, Collectors.counting()));
        return Stream.concat(
                subjects.stream().flatMap(id -> around.subject(id).stream()).map(Subject::name),
                unseen.entrySet().stream().map(kind -> unseen(kind.getKey(), kind.getValue())));
    }

    private static String unseen(Kind kind, long count) {
        String word = kind.text().replace('-', ' ');
        if (count == 1) {
            return ("aeiou".indexOf(word.charAt(0)) < 0 ? "a " : "an ") + word + " that is not shown";
        }
        String plural = word.endsWith("y") ? word.substring(0, word.length() - 1) + "ies" : word + "s";
        return count + " " + plural + " that are not shown";
    }
}
