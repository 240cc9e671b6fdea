package org.asbuilt.information.value;

import java.util.Optional;
import org.asbuilt.access.Affiliation;
import org.asbuilt.model.Tlp;

/** Who outside gets what bears a label of the Traffic Light Protocol. Source: FIRST TLP 2.0; requirements P2.C-03, annex D. */
public final class TlpRules {
    private TlpRules() {}

    /**
     * Why information with a label is not given to another organisation; empty if it may be.
     *
     * @param label the strictest label of what is given
     * @param recipient who gets it
     * @param affiliation how the recipient stands to the owner of the plant
     */
    public static Optional<String> objection(Tlp label, Recipient recipient, Affiliation affiliation) {
        boolean named = !recipient.persons().isEmpty();
        if (affiliation.mayRead(label, named, true)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (label) {
                    case RED -> "what is TLP:RED goes to named persons only: name them";
                    case AMBER_STRICT ->
                        "what is TLP:AMBER+STRICT stays in the own organisation; its owner may relax the label";
                    case AMBER ->
                        "what is TLP:AMBER goes to clients and partners, and to others only by name: name the persons";
                    case GREEN, CLEAR -> "what is " + text(label) + " is for the community, not for the public";
                });
    }

    /** A label as it is written. */
    public static String text(Tlp label) {
        return "TLP:" + label.name().replace('_', '+');
    }
}
