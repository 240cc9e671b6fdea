package org.asbuilt.query;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.model.LifecycleState;
import org.asbuilt.model.Part;
import org.asbuilt.model.Privilege;
import org.asbuilt.model.PurdueLevel;
import org.asbuilt.model.Rating;
import org.asbuilt.model.Reliability;
import org.asbuilt.model.SecurityGrade;
import org.asbuilt.model.Tlp;

/** The choices that have an order, lowest first. All others are beside each other. */
final class Order {
    private static final Map<List<String>, Map<String, Integer>> RANKS = new HashMap<>();

    static {
        add(names(Rating.values()));
        add(Arrays.stream(PurdueLevel.values()).map(PurdueLevel::text).toList());
        add(Arrays.stream(SecurityGrade.values()).map(SecurityGrade::text).toList());
        add(names(Tlp.values()));
        add(names(LifecycleState.values()));
        add(names(Privilege.values()));
        // The record writes the best first.
        List<String> reliability = names(Reliability.values());
        RANKS.put(reliability, ranks(reliability.reversed()));
    }

    private Order() {}

    /** The places of the choices of a part in their order, if they have one. */
    static Optional<Map<String, Integer>> of(Part part) {
        return Optional.ofNullable(RANKS.get(part.choices()));
    }

    private static void add(List<String> choices) {
        RANKS.put(choices, ranks(choices));
    }

    private static Map<String, Integer> ranks(List<String> choices) {
        Map<String, Integer> ranks = new HashMap<>();
        choices.forEach(choice -> ranks.put(choice, ranks.size()));
        return Map.copyOf(ranks);
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
