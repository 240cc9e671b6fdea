package org.asbuilt.server.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: after five failures a name, or after fifty a place, has to wait a second, then two, four and so on up to a
 * quarter of an hour. An hour without failure is forgiven. Kept in memory only.
 */
@Component
public final class Throttle {
    private static final Duration FORGIVEN = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MOST_KEYS = 10_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true);

    private record Failures(int count, Instant last, Instant until) {}

    /** A throttle by that clock. */
    public Throttle(Clock clock) {
        this.clock = clock;
    }

    /** How long a name or a place still has to wait. */
    public synchronized Optional<Duration> wait(String key) {
        Failures known = failures.get(key);
        Instant now = clock.instant();
        return known == null || !known.until.isAfter(now)
                ? Optional.empty()
                : Optional.of(Duration.between(now, known.until));
    }

    /** Counts a failure; so many are free before waiting begins. */
    public synchronized void failed(String key, int free) {
        Instant now = clock.instant();
        Failures known = failures.get(key);
        int count = known == null || known.last.plus(FORGIVEN).isBefore(now) ? 1 : known.count + 1;
        long seconds = count < free ? 0 : 1L << Math.min(count - free, 20);
        Duration pause = Duration.ofSeconds(Math.min(seconds, LONGEST.toSeconds()));
        failures.put(key, new Failures(count, now, now.plus(pause)));
        if (failures.size() > MOST_KEYS) {
            failures.remove(failures.keySet().iterator().next());
        }
    }

    /** Forgives a name. */
    public synchronized void succeeded(String key) {
        failures.remove(key);
    }
}
