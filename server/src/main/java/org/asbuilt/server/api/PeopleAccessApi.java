package org.asbuilt.server.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.asbuilt.access.FactorBook;
import org.asbuilt.access.People;
import org.asbuilt.access.Permission;
import org.asbuilt.access.Person;
import org.asbuilt.server.api.AccountApi.Ended;
import org.asbuilt.server.identity.Enrolment;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.identity.Sessions;
import org.asbuilt.server.identity.Throttle;
import org.asbuilt.server.identity.Tokens;
import org.asbuilt.server.once.ShownOnce;
import org.asbuilt.server.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How others come in, for whoever administers the people: what they have enrolled, where they are signed in, and an end to it. */
@RestController
public class PeopleAccessApi {
    private final People people;
    private final FactorBook book;
    private final Enrolment enrolment;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Throttle throttle;

    /**
     * How somebody comes in.
     *
     * @param codes whether one-time codes are enrolled
     * @param passkeys how many are enrolled
     * @param recoveryCodes how many are left
     * @param sessions how many stand
     * @param tokens how many there are
     * @param lockedUntil until when the person is locked out
     */
    public record AccessView(
            String user,
            boolean codes,
            int passkeys,
            int recoveryCodes,
            int sessions,
            int tokens,
            Optional<Instant> lockedUntil) {}

    /** The path with the token of a one-time link; it is shown once and kept nowhere. */
    public record Link(String link) {}

    /** Those people, by what is kept of them. */
    public PeopleAccessApi(
            People people, FactorBook book, Enrolment enrolment, Sessions sessions, Tokens tokens, Throttle throttle) {
        this.people = people;
        this.book = book;
        this.enrolment = enrolment;
        this.sessions = sessions;
        this.tokens = tokens;
        this.throttle = throttle;
    }

    /** How everybody comes in. */
    @Needs(value = Permission.PEOPLE, action = "people.access")
    @GetMapping("/api/people/access")
    public List<AccessView> list() {
        return people.all().stream().map(Person::user).map(this::access).toList();
    }

    /** A link by which somebody who lost all second factors drops them, after showing the password. */
    @Needs(value = Permission.PEOPLE, action = "people.factor-reset", stepUp = true)
    @ShownOnce("a one-time link")
    @PostMapping("/api/people/{user}/factor-reset")
    public Link resetFactors(@PathVariable String user) {
        return new Link("/factor-reset?token=" + enrolment.offerReset(known(user)));
    }

    /** Ends all sessions of somebody. */
    @Needs(value = Permission.PEOPLE, action = "people.end-sessions", inPerson = true)
    @DeleteMapping("/api/people/{user}/sessions")
    public Ended endSessions(@PathVariable String user) {
        return new Ended(sessions.endAll(known(user)));
    }

    /** Revokes all API tokens of somebody. */
    @Needs(value = Permission.PEOPLE, action = "people.revoke-tokens", inPerson = true)
    @DeleteMapping("/api/people/{user}/tokens")
    public Ended revokeTokens(@PathVariable String user) {
        return new Ended(tokens.revokeAll(known(user)));
    }

    /** Lets somebody try again who was locked out. */
    @Needs(value = Permission.PEOPLE, action = "people.unlock", inPerson = true)
    @DeleteMapping("/api/people/{user}/lock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void unlock(@PathVariable String user) {
        if (!throttle.unlock(known(user))) {
            throw Refusal.notFound("failed attempt of " + user);
        }
    }

    private AccessView access(String user) {
        return new AccessView(
                user,
                book.codes(user).isPresent(),
                book.passkeys(user).size(),
                book.recoveryCodesLeft(user),
                sessions.of(user).size(),
                tokens.of(user).size(),
                throttle.lockedUntil(user));
    }

    private String known(String user) {
        return people.person(user).map(Person::user).orElseThrow(() -> Refusal.notFound("person " + user));
    }
}
