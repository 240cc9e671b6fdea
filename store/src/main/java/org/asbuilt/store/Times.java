package org.asbuilt.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.asbuilt.model.PlantTime;
import org.jspecify.annotations.Nullable;

/** Times as the database keeps them: the record's clock as microseconds since 1970, the plant's as text or nothing. */
final class Times {
    private Times() {}

    static long micros(Instant recorded) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, recorded);
    }

    static Instant recorded(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** The latest moment that the clock of the database can tell from its neighbours. */
    static Instant exact(Instant recorded) {
        return recorded.truncatedTo(ChronoUnit.MICROS);
    }

    static Optional<String> text(Instant end) {
        return end.equals(Instant.MIN) || end.equals(Instant.MAX) ? Optional.empty() : Optional.of(end.toString());
    }

    static PlantTime plantTime(@Nullable String from, @Nullable String until) {
        return from == null && until == null
                ? PlantTime.ALWAYS
                : new PlantTime(
                        from == null ? Instant.MIN : Instant.parse(from),
                        until == null ? Instant.MAX : Instant.parse(until));
    }
}
