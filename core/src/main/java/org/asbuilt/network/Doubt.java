package org.asbuilt.network;

import java.util.Comparator;
import java.util.Optional;
import org.asbuilt.model.Id;
import org.asbuilt.model.Slot;

/**
 * Why an answer is not certain.
 *
 * @param subject the device or other subject that the doubt is about
 * @param slot the rule, route, translation or unread line, if it is one; its place in the source is that of its claims
 * @param words it in the device's own words, as far as they are known
 * @param why what is not known and so lowers the certainty
 */
public record Doubt(Id subject, Optional<Slot> slot, String words, String why) implements Comparable<Doubt> {
    @Override
    public int compareTo(Doubt other) {
        return Comparator.comparing((Doubt doubt) -> doubt.subject)
                .thenComparing(doubt -> doubt.slot.map(Slot::toString).orElse(""))
                .thenComparing(Doubt::words)
                .thenComparing(Doubt::why)
                .compare(this, other);
    }
}
