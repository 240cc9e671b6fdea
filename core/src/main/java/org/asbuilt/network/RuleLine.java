package org.asbuilt.network;

import java.util.Locale;
import org.asbuilt.model.FilterRule;
import org.asbuilt.model.Id;
import org.asbuilt.model.Slot;

/**
 * A rule where it stands.
 *
 * @param device the device that enforces it
 * @param slot its place at the device; its place in the source is that of its claims
 * @param rule what it says
 */
public record RuleLine(Id device, Slot slot, FilterRule rule) {
    /** The list that it stands in. */
    public String list() {
        return rule.list().orElse("");
    }

    /** Its place in the list, from 1; 0 if it is not known. */
    public int position() {
        return rule.position().orElse(0);
    }

    /** The rule in the device's own words, or its name, or what it matches. */
    public String words() {
        return rule.words()
                .or(rule::name)
                .orElseGet(() -> rule.action()
                                .map(action -> action.name().toLowerCase(Locale.ROOT))
                                .orElse("rule") + " " + String.join(",", rule.sources()) + " to "
                        + String.join(",", rule.destinations()) + " " + String.join(",", rule.services()));
    }

    /** Whether it is in force as far as is known. */
    public boolean enabled() {
        return rule.enabled().orElse(true);
    }
}
