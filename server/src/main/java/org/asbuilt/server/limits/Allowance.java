package org.asbuilt.server.limits;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.settings.LimitSettings;
import org.asbuilt.server.settings.Settings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** How many requests a minute come from an address, and from a person or API token. Each server counts for itself. */
@Component
public final class Allowance {
    private final int ofPerson;
    private final int ofAddress;
    private final Pace people;
    private final Pace addresses;
    private final Clock clock;

    /** As the settings say. */
    public Allowance(Settings settings, Clock clock) {
        ofPerson = settings.get(LimitSettings.PERSON);
        ofAddress = settings.get(LimitSettings.ADDRESS);
        people = new Pace(ofPerson);
        addresses = new Pace(ofAddress);
        this.clock = clock;
    }

    /**
     * Counts a request of a person or of one of its API tokens.
     *
     * @throws Refusal if it is one too many
     */
    public void person(String who) {
        refusal(people.take(who, clock.instant()), ofPerson).ifPresent(refused -> {
            throw refused;
        });
    }

    /** Counts a request from an address; the refusal, if it is one too many. */
    Optional<Refusal> address(String address) {
        return refusal(addresses.take(address, clock.instant()), ofAddress);
    }

    private static Optional<Refusal> refusal(Optional<Duration> wait, int perMinute) {
        return wait.map(time -> {
            long seconds = time.toSeconds() + 1;
            return new Refusal(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "too-many-requests",
                    "more than " + perMinute + " requests within a minute; try again in " + seconds + " s",
                    Map.of("retryAfter", seconds));
        });
    }
}
