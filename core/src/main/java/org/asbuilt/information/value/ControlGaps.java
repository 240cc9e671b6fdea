package org.asbuilt.information.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.ControlProfile;
import org.asbuilt.model.ControlStatus;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Rating;
import org.asbuilt.validation.Circumstances;
import org.asbuilt.validation.Derived;

/**
 * How far the controls that guard items of information are from working: the worst of an item counts, and an item that no control names
 * is as badly off as one whose controls are planned. Source: requirements P2.A-05, P2.C-07.
 */
public final class ControlGaps implements Derived {
    private static final Gap NONE = new Gap(Rating.HIGH, List.of("no control names it"));
    private final Map<Id, List<Gap>> byItem = new HashMap<>();

    private ControlGaps(Circumstances around) {
        for (Subject control : around.subjects(Kind.CONTROL)) {
            control.facet(ControlProfile.class).ifPresent(profile -> read(control, profile, around));
        }
    }

    /** Those of a record. */
    public static ControlGaps of(Circumstances around) {
        return around.derived(ControlGaps.class, ControlGaps::new);
    }

    /** That of an item. */
    public Gap of(Id item) {
        List<Gap> all = byItem.getOrDefault(item, List.of());
        if (all.isEmpty()) {
            return NONE;
        }
        List<String> reasons = new ArrayList<>();
        all.stream()
                .sorted(Comparator.comparingInt(gap -> -gap.rating().level()))
                .forEach(gap -> reasons.addAll(gap.reasons()));
        Rating worst = all.stream()
                .map(Gap::rating)
                .max(Comparator.comparingInt(Rating::level))
                .orElseThrow();
        return new Gap(worst, reasons);
    }

    private void read(Subject control, ControlProfile profile, Circumstances around) {
        if (profile.status().filter(ControlStatus.RETIRED::equals).isPresent()) {
            return;
        }
        Gap gap = profile.status()
                .map(status -> gap(control, status))
                .orElseGet(() -> new Gap(Rating.HIGH, List.of("nobody says whether " + control.name() + " works")));
        profile.appliesTo().stream()
                .flatMap(id -> around.subject(id).stream())
                .map(Subject::id)
                .filter(id -> id.kind() == Kind.INFORMATION_ITEM)
                .distinct()
                .forEach(id -> byItem.computeIfAbsent(id, key -> new ArrayList<>()).add(gap));
    }

    private static Gap gap(Subject control, ControlStatus status) {
        return switch (status) {
            case NOT_EFFECTIVE -> new Gap(Rating.CRITICAL, List.of(control.name() + " does not work"));
            case PLANNED -> new Gap(Rating.HIGH, List.of(control.name() + " is planned"));
            case PARTIALLY -> new Gap(Rating.MEDIUM, List.of(control.name() + " is there in part"));
            case IMPLEMENTED -> new Gap(Rating.LOW, List.of(control.name() + " is there"));
            case RETIRED -> new Gap(Rating.HIGH, List.of(control.name() + " was taken away"));
        };
    }
}
