package org.asbuilt.server.identity;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.access.FailureBook;
import org.asbuilt.access.FailureBook.Failures;
import org.asbuilt.model.Digest;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.settings.Catalogue;
import org.asbuilt.server.settings.Settings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing and stops it: after five failures a name, or after fifty a place, has to wait a second, then two, four and so on up
 * to a quarter of an hour; after as many as the installation says, a name is locked for a time. An hour without failure is forgiven. It
 * is counted in the database: a restart forgives nobody. Source: IEC 62443-3-3 SR 1.11.
 */
@Component
public final class Throttle {
    private static final Duration FORGIVEN = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int FREE_A_NAME = 5;
    private static final int FREE_A_PLACE = 50;

    private final FailureBook book;
    private final AccessLog log;
    private final Clock clock;
    private final MeterRegistry meters;
    private final int lockAfter;
    private final Duration lockedFor;

    /** A throttle that counts in that book. */
    public Throttle(FailureBook book, AccessLog log, Settings settings, Clock clock, MeterRegistry meters) {
        this.log = log;
        this.meters = meters;
        this.book = book;
        this.clock = clock;
        lockAfter = settings.get(Catalogue.LOCK_AFTER);
        lockedFor = settings.get(Catalogue.LOCKED_FOR);
    }

    /** What is guessed of a person: both are counted apart, for the right password must not forgive wrong codes. */
    public enum Guessed {
        /** The password. */
        PASSWORD,
        /** A code, or a recovery code. */
        CODE
    }

    /** Refuses an attempt while a name or a place has to wait. */
    public void admit(Guessed what, String user, String place) {
        Instant now = clock.instant();
        Optional<Failures> waiting = Stream.of(name(what, user), place(place))
                .flatMap(key -> book.failures(key).stream())
                .filter(known -> known.until().isAfter(now))
                .findFirst();
        if (waiting.isEmpty()) {
            return;
        }
        long seconds = Duration.between(now, waiting.get().until()).toSeconds() + 1;
        throw waiting.get().count() >= lockAfter && isLocked(what, user, now)
                ? new Refusal(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "locked-out",
                        "too many failed attempts in a row: locked for " + seconds + " s, or until an administrator of"
                                + " people unlocks it",
                        Map.of("retryAfter", seconds))
                : new Refusal(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-attempts",
                        "too many failed attempts; try again in " + seconds + " s",
                        Map.of("retryAfter", seconds));
    }

    /** Counts a failure of a name, at a place. */
    public void failed(Guessed what, String user, String place) {
        meters.counter("asbuilt.sign.ins.failed", "shown", what.name().toLowerCase(Locale.ROOT))
                .increment();
        count(name(what, user), FREE_A_NAME, lockAfter);
        if (book.failures(name(what, user)).map(Failures::count).orElse(0) == lockAfter) {
            log.write(user, "session.locked-out", what.name().toLowerCase(Locale.ROOT), false, place);
        }
        count(place(place), FREE_A_PLACE, Integer.MAX_VALUE);
    }

    /** Forgives a name. */
    public void succeeded(Guessed what, String user) {
        if (book.failures(name(what, user)).isPresent()) {
            book.forgive(name(what, user));
        }
    }

    /** How long something else that is guessed at, such as the token of a card, still has to wait. */
    public Optional<Duration> wait(String key) {
        Instant now = clock.instant();
        return book.failures(other(key))
                .map(Failures::until)
                .filter(until -> until.isAfter(now))
                .map(until -> Duration.between(now, until));
    }

    /** Counts a failure of something else; so many are free before waiting begins. */
    public void failed(String key, int free) {
        count(other(key), free, Integer.MAX_VALUE);
    }

    /** Until when somebody is locked out; empty if not. */
    public Optional<Instant> lockedUntil(String user) {
        Instant now = clock.instant();
        return Stream.of(Guessed.values())
                .flatMap(what -> book.failures(name(what, user)).stream())
                .filter(known -> known.count() >= lockAfter)
                .map(Failures::until)
                .filter(until -> until.isAfter(now))
                .max(Instant::compareTo);
    }

    /** Unlocks a name; whether anything was counted against it. */
    public boolean unlock(String user) {
        boolean password = book.forgive(name(Guessed.PASSWORD, user));
        return book.forgive(name(Guessed.CODE, user)) || password;
    }

    private boolean isLocked(Guessed what, String user, Instant now) {
        return book.failures(name(what, user))
                .filter(known -> known.count() >= lockAfter)
                .filter(known -> known.until().isAfter(now))
                .isPresent();
    }

    private void count(Digest key, int free, int locked) {
        Instant now = clock.instant();
        book.count(key, known -> more(known, now, free, locked), now.minus(FORGIVEN));
    }

    private Failures more(Failures known, Instant now, int free, int locked) {
        int count = known.last().plus(FORGIVEN).isBefore(now) && !known.until().isAfter(now) ? 1 : known.count() + 1;
        if (count >= locked) {
            return new Failures(count, now, now.plus(lockedFor));
        }
        long seconds = count < free ? 0 : 1L << Math.min(count - free, 20);
        return new Failures(count, now, now.plus(Duration.ofSeconds(Math.min(seconds, LONGEST.toSeconds()))));
    }

    private static Digest name(Guessed what, String user) {
        return Secret.digest(what + "\n" + user);
    }

    private static Digest other(String key) {
        return Secret.digest("OTHER\n" + key);
    }

    private static Digest place(String place) {
        return Secret.digest("PLACE\n" + place);
    }
}
