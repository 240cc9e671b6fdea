package org.asbuilt.information.value;

import java.util.List;
import java.util.stream.Collectors;
import org.asbuilt.validation.Circumstances;

/**
 * That parts of an aggregate come together with one recipient. Source: requirements P2.A-04, annex K6.
 *
 * @param aggregate which
 * @param had the parts that the recipient had before
 * @param fresh those that it would get now
 * @param missing those that it still would not have
 */
public record Meeting(Aggregate aggregate, List<Part> had, List<Part> fresh, List<Part> missing) {
    /** Copies the lists. */
    public Meeting {
        had = List.copyOf(had);
        fresh = List.copyOf(fresh);
        missing = List.copyOf(missing);
    }

    /** Whether the recipient would have all of it, and has it by this. */
    public boolean isComplete() {
        return missing.isEmpty() && !fresh.isEmpty();
    }

    /** Whether one part would be missing, and the recipient comes that near by this. */
    public boolean isNearlyComplete() {
        return missing.size() == 1 && !fresh.isEmpty();
    }

    /** What there is to say of it. */
    public String sentence(String recipient, Circumstances around) {
        String rated = aggregate
                .rating()
                .map(rating -> ", rated " + Severity.word(rating))
                .orElse(", which nobody has rated");
        String why = aggregate.why().map(text -> ": " + text).orElse("");
        String before = had.isEmpty() ? "" : "; it has " + names(had, around) + " already";
        return missing.isEmpty()
                ? "with this " + recipient + " has all of " + aggregate.name() + rated + before + why
                : "with this " + recipient + " lacks only " + names(missing, around) + " of " + aggregate.name() + rated
                        + before + why;
    }

    private static String names(List<Part> parts, Circumstances around) {
        return parts.stream().map(part -> part.words(around)).collect(Collectors.joining(", "));
    }
}
