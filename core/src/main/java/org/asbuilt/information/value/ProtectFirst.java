package org.asbuilt.information.value;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.asbuilt.information.ProtectionGap;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Rating;
import org.asbuilt.validation.Circumstances;

/**
 * An item in the order in which items are to be protected: by its value to an attacker times the gap in its protection. Source:
 * requirements P2.A-05.
 *
 * @param item which
 * @param worth what it is worth to an attacker
 * @param gap the gap in its protection
 * @param weight the value, 0 to 4, times the points of the gap; empty if the value is not known
 */
public record ProtectFirst(Id item, Worth worth, ProtectionGap gap, Optional<Integer> weight) {

    /**
     * All items, first what is to be protected first; at the end those whose value nobody knows, the widest gap first; those that
     * are alike by name.
     */
    public static List<ProtectFirst> of(Circumstances around) {
        AttackerValues values = AttackerValues.of(around);
        return around.subjects(Kind.INFORMATION_ITEM).stream()
                .sorted(Comparator.comparing(Subject::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Subject::id))
                .map(item -> of(item, values.of(item), ProtectionGap.of(item, around)))
                .sorted(Comparator.<ProtectFirst>comparingInt(
                                row -> -row.weight().orElse(-1))
                        .thenComparingInt(
                                row -> -row.worth().rating().map(Rating::level).orElse(-1))
                        .thenComparingInt(row -> -row.gap().points()))
                .toList();
    }

    private static ProtectFirst of(Subject item, Worth worth, ProtectionGap gap) {
        return new ProtectFirst(item.id(), worth, gap, worth.rating().map(rating -> rating.level() * gap.points()));
    }
}
