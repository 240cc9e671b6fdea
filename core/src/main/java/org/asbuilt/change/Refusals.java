package org.asbuilt.change;

import java.util.List;
import java.util.Locale;

/** Why something cannot be done, in the words of the desk. */
final class Refusals {
    private Refusals() {}

    static Outcome refused(String problem, String detail) {
        return new Outcome.Refused(problem, detail, List.of());
    }

    static Outcome unmet(List<Requirement.Verdict> standing) {
        List<String> all = standing.stream()
                .flatMap(verdict -> verdict.objections().stream())
                .toList();
        return new Outcome.Refused("requirement-not-met", String.join("; ", all), standing);
    }

    static Outcome unknown(String id) {
        return refused("no-such-change", "there is no change " + id);
    }

    static Outcome closed(Change change) {
        return refused("change-closed", change.id() + " is already " + word(change));
    }

    static Outcome wrongState(Change change, String problem, String expected) {
        return refused(problem, change.id() + " is " + word(change) + ", " + expected);
    }

    static String word(Change change) {
        return change.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
