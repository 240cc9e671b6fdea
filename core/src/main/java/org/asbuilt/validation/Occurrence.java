package org.asbuilt.validation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something after which older evidence says nothing for certain any more.
 *
 * @param what what happened, for example "turnaround"
 * @param at when it was over
 */
public record Occurrence(String what, Instant at) {
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("uuuu-MM").withZone(ZoneOffset.UTC);

    /** What happened and in which month, for example "turnaround 2021-09". */
    public String name() {
        return what + " " + MONTH.format(at);
    }

    static Optional<Occurrence> newest(Stream<Occurrence> all) {
        return all.max(Comparator.comparing(Occurrence::at));
    }
}
