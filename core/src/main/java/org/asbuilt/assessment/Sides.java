package org.asbuilt.assessment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.reconcile.Item;
import org.asbuilt.validation.Viewpoint;

/**
 * How the plant as designed and the plant as seen differ, for one kind of subject. Source: requirements G-02.
 *
 * @param designedNotSeen what design documents know and nothing saw in the plant
 * @param seenNotDesigned what was seen, and no document knows
 */
public record Sides(List<Side> designedNotSeen, List<Side> seenNotDesigned) {
    private static final Set<Viewpoint> SEEN =
            EnumSet.of(Viewpoint.AS_BUILT, Viewpoint.AS_OBSERVED, Viewpoint.AS_OPERATED);

    /**
     * A subject that only one side knows.
     *
     * @param subject the subject, or the id that it will have
     * @param name what it is called
     * @param recorded whether it is in the record
     * @param viewpoints from which sides it is known
     */
    public record Side(Id subject, String name, boolean recorded, Set<Viewpoint> viewpoints) {}

    /** Copies the lists. */
    public Sides {
        designedNotSeen = List.copyOf(designedNotSeen);
        seenNotDesigned = List.copyOf(seenNotDesigned);
    }

    /**
     * Compares the sides; what is not in the record yet and waits for a decision is among it.
     *
     * @param claims the claim of a number, while its source stands
     */
    public static Sides of(Assessment assessment, Kind kind, LongFunction<Optional<RecordedClaim>> claims) {
        List<Side> all = new ArrayList<>();
        for (Grade grade : assessment.grades()) {
            if (grade.kind() == kind) {
                all.add(new Side(grade.subject(), assessment.around().name(grade.subject()), true, grade.viewpoints()));
            }
        }
        for (Item item : assessment.around().evidence().items()) {
            if (item.brings(kind)) {
                all.add(new Side(item.subject(), item.name(), false, viewpoints(item, claims)));
            }
        }
        return new Sides(
                all.stream().filter(Sides::isDesignedNotSeen).toList(),
                all.stream().filter(Sides::isSeenNotDesigned).toList());
    }

    private static Set<Viewpoint> viewpoints(Item item, LongFunction<Optional<RecordedClaim>> claims) {
        return item.evidence().stream()
                .flatMap(number -> claims.apply(number).stream())
                .map(Viewpoint::of)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Viewpoint.class)));
    }

    private static boolean isDesignedNotSeen(Side side) {
        return side.viewpoints().contains(Viewpoint.AS_DESIGNED)
                && side.viewpoints().stream().noneMatch(SEEN::contains);
    }

    private static boolean isSeenNotDesigned(Side side) {
        return side.viewpoints().contains(Viewpoint.AS_OBSERVED)
                && !side.viewpoints().contains(Viewpoint.AS_DESIGNED)
                && !side.viewpoints().contains(Viewpoint.AS_BUILT);
    }
}
