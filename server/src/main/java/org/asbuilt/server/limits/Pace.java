package org.asbuilt.server.limits;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * So many in a minute for each key, and never more than a minute's worth at once (a token bucket). The keys that were used last are
 * remembered; who was forgotten begins anew. Safe for use by several threads.
 */
final class Pace {
    private static final int REMEMBERED = 10_000;
    private static final double MINUTE_NANOS = 6e10;

    private final int perMinute;
    private final LinkedHashMap<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

    /** What is left of the allowance, as it was at that moment. */
    private record Bucket(double left, Instant at) {}

    Pace(int perMinute) {
        this.perMinute = perMinute;
    }

    /** Takes one; if none is left, nothing is taken and it is told how long to wait. */
    synchronized Optional<Duration> take(String key, Instant now) {
        Bucket known = buckets.getOrDefault(key, new Bucket(perMinute, now));
        // A clock that is set back gives nothing and takes nothing.
        long passed = Math.max(0, Duration.between(known.at(), now).toNanos());
        double left = Math.min(perMinute, known.left() + passed / MINUTE_NANOS * perMinute);
        boolean granted = left >= 1;
        buckets.put(key, new Bucket(granted ? left - 1 : left, now));
        if (buckets.size() > REMEMBERED) {
            buckets.pollFirstEntry();
        }
        return granted
                ? Optional.empty()
                : Optional.of(Duration.ofNanos((long) Math.ceil((1 - left) * MINUTE_NANOS / perMinute)));
    }
}
