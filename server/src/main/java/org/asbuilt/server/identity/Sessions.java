package org.asbuilt.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.asbuilt.access.People;
import org.asbuilt.access.Person;
import org.asbuilt.model.Digest;
import org.springframework.stereotype.Component;

/**
 * Who is signed in at which browser. A session ends after half an hour without a request, twelve hours after signing in, when the
 * person is no longer active, and when the password changes.
 */
@Component
public final class Sessions {
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final int IDLE_SECONDS = 30 * 60;
    private static final String SIGNED_IN = Sessions.class.getName();
    private final People people;
    private final Clock clock;

    /** Lives in the memory of the server: a restart signs everybody out. */
    private record SignedIn(String user, Instant since, Digest password) implements java.io.Serializable {}

    /** Sessions of those people. */
    public Sessions(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** Begins a session under a new id. */
    public void begin(HttpServletRequest request, Person person) {
        end(request);
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval(IDLE_SECONDS);
        session.setAttribute(SIGNED_IN, new SignedIn(person.user(), clock.instant(), mark(person)));
    }

    /** Ends the session of a browser, if it has one. */
    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Who asks. */
    public Optional<Person> person(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(SIGNED_IN) instanceof SignedIn signed)) {
            return Optional.empty();
        }
        return people.person(signed.user())
                .filter(Person::active)
                .filter(person -> mark(person).equals(signed.password()))
                .filter(person -> clock.instant().isBefore(signed.since().plus(LONGEST)));
    }

    private static Digest mark(Person person) {
        return Digest.of(person.password().orElse("").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
