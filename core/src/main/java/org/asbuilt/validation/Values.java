package org.asbuilt.validation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Digest;

/** The values of one group of a subject, as an expert is shown them. */
public final class Values {
    private Values() {}

    /** The newest facts of a facet, in the order of their slots; several if it repeats. */
    public static List<Fact> facts(Subject subject, String facet) {
        return subject.facts().entrySet().stream()
                .filter(slot -> slot.getKey().facet().equals(facet))
                .map(slot -> slot.getValue().getLast())
                .toList();
    }

    /** What changes when one of the values changes, and does not when only the reason for a value does. */
    public static Digest digest(Subject subject, String facet) {
        StringBuilder text = new StringBuilder(facet);
        for (Fact fact : facts(subject, facet)) {
            text.append('\n').append(fact.slot());
            fact.parts()
                    .forEach((part, said) ->
                            text.append('\n').append(part).append('=').append(words(said)));
        }
        return Digest.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String words(Said said) {
        return said.absence()
                .map(absence -> absence.kind() + ": " + absence.reason())
                .orElseGet(() -> said.values().toString());
    }
}
