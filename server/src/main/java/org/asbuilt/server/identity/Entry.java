package org.asbuilt.server.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.access.OneTimeLink;
import org.asbuilt.access.People;
import org.asbuilt.access.Person;
import org.asbuilt.access.Role;
import org.asbuilt.model.Digest;
import org.asbuilt.server.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** How people come in: the first administrator, invitations, passwords. There is no account that nobody made. */
@Component
public final class Entry {
    private static final Duration LINK_LIFE = Duration.ofDays(3);
    private static final int TOKEN_BYTES = 32;
    private static final int FREE_A_NAME = 5;
    private static final int FREE_A_PLACE = 50;

    private final People people;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** The way in to those people's accounts. */
    public Entry(People people, Passwords passwords, Throttle throttle, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** Whether nobody can administer the people yet. */
    public boolean needsSetup() {
        return people.all().stream().noneMatch(person -> person.roles().contains(Role.ADMINISTRATOR));
    }

    /** A token that lets whoever has it become the first administrator; every earlier one stops to work. */
    public String offerSetup() {
        return offer(Optional.empty());
    }

    /** Makes the first administrator. */
    public Person setUp(String token, String user, String name, String password) {
        if (!needsSetup()) {
            throw new Refusal(HttpStatus.CONFLICT, "already-set-up", "there is an administrator already");
        }
        OneTimeLink link = look(token);
        if (link.user().isPresent()) {
            throw expired();
        }
        check(password, user);
        Person administrator = Person.invited(user, name, Set.of(Role.ADMINISTRATOR), clock.instant())
                .withPassword(passwords.hash(password));
        take(token);
        if (!people.add(administrator)) {
            throw taken(user);
        }
        return administrator;
    }

    /** Makes somebody known, who chooses a password by the one-time link with that token. */
    public String invite(String user, String name, Collection<Role> roles) {
        return invite(Person.invited(user, name, roles, clock.instant()));
    }

    /** Makes somebody known, who chooses a password by the one-time link with that token. */
    public String invite(Person person) {
        if (!people.add(person)) {
            throw taken(person.user());
        }
        return offer(Optional.of(person.user()));
    }

    /** A fresh token for somebody who is known, for example because the password was forgotten. */
    public String inviteAgain(String user) {
        Person person = people.person(user).orElseThrow(() -> Refusal.notFound("person " + user));
        return offer(Optional.of(person.user()));
    }

    /** Uses a one-time link to choose a password. */
    public Person accept(String token, String password) {
        OneTimeLink link = look(token);
        Person person =
                link.user().flatMap(people::person).filter(Person::active).orElseThrow(Entry::expired);
        check(password, person.user());
        Person ready = person.withPassword(passwords.hash(password));
        take(token);
        people.replace(ready);
        throttle.succeeded(ready.user());
        return ready;
    }

    /** Who a one-time link is for: the user name, or empty for the first administrator. */
    public Optional<String> invited(String token) {
        return look(token).user();
    }

    /** Checks a name and a password. */
    public Person signIn(String user, String password, String place) {
        throttle.wait(user).or(() -> throttle.wait(place)).ifPresent(pause -> {
            long seconds = pause.toSeconds() + 1;
            throw new Refusal(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "too-many-attempts",
                    "too many failed attempts; try again in " + seconds + " s",
                    Map.of("retryAfter", seconds));
        });
        Optional<Person> person = people.person(user).filter(Person::active);
        if (!passwords.matches(password, person.flatMap(Person::password))) {
            throttle.failed(user, FREE_A_NAME);
            throttle.failed(place, FREE_A_PLACE);
            throw new Refusal(HttpStatus.UNAUTHORIZED, "sign-in-failed", "the name or the password is wrong");
        }
        throttle.succeeded(user);
        return person.orElseThrow();
    }

    private String offer(Optional<String> user) {
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        people.offer(new OneTimeLink(digest(token), user, clock.instant().plus(LINK_LIFE)));
        return token;
    }

    private OneTimeLink look(String token) {
        Instant now = clock.instant();
        return people.link(digest(token), now).orElseThrow(Entry::expired);
    }

    private void take(String token) {
        if (people.take(digest(token), clock.instant()).isEmpty()) {
            throw expired();
        }
    }

    private void check(String password, String user) {
        passwords.objection(password, user).ifPresent(objection -> {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "weak-password", objection);
        });
    }

    private static Digest digest(String token) {
        return Digest.of(token.getBytes(StandardCharsets.UTF_8));
    }

    private static Refusal expired() {
        return new Refusal(HttpStatus.GONE, "link-used", "this link was used, has expired or never was one");
    }

    private static Refusal taken(String user) {
        return new Refusal(HttpStatus.CONFLICT, "user-taken", "the user name " + user + " is taken");
    }
}
