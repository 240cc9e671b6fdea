package org.asbuilt.goal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All goals. */
public final class Goals {
    /** The catalogue, by principle. */
    public static final List<Goal> ALL = Stream.of(
                    ProcessGoals.ALL, InformationGoals.ALL, AssetGoals.ALL, ConnectivityGoals.ALL, ThirdPartyGoals.ALL)
            .flatMap(List::stream)
            .toList();

    private Goals() {}

    /** The references of all goals, by framework and number. */
    public static List<Reference> references() {
        return ALL.stream()
                .flatMap(goal -> goal.references().stream())
                .sorted()
                .distinct()
                .toList();
    }

    /** The reference that is written so, in whatever case. */
    public static Optional<Reference> reference(String text) {
        return references().stream()
                .filter(reference -> reference.text().equalsIgnoreCase(text.strip()))
                .findFirst();
    }

    /** The goals that serve a clause. */
    public static List<Goal> serving(Reference reference) {
        return ALL.stream().filter(goal -> goal.serves(reference)).toList();
    }
}
