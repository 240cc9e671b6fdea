package org.asbuilt.server.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.access.OneTimeLink;
import org.asbuilt.access.Outside;
import org.asbuilt.access.People;
import org.asbuilt.access.Person;
import org.asbuilt.access.Role;
import org.asbuilt.server.identity.Throttle.Guessed;
import org.asbuilt.server.outside.Vouched;
import org.asbuilt.server.problem.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** How people come in: the first administrator, invitations, passwords. There is no account that nobody made. */
@Component
public final class Entry {
    private static final Duration LINK_LIFE = Duration.ofDays(3);

    private final People people;
    private final Passwords passwords;
    private final PasswordCheck check;
    private final Throttle throttle;
    private final Clock clock;

    /** The way in to those people's accounts. */
    public Entry(People people, Passwords passwords, PasswordCheck check, Throttle throttle, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.check = check;
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
        check(password, user, name);
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

    /** Makes somebody known for whom somebody else vouches. */
    public void introduce(Person person) {
        if (!people.add(person)) {
            throw taken(person.user());
        }
    }

    /**
     * Who it is for whom the OpenID provider vouches.
     *
     * @throws Refusal if the installation knows nobody whom the provider calls so, or it is not the one who came in before
     */
    public Person vouched(Vouched vouched) {
        List<Person> called = people.all().stream()
                .filter(person -> person.isFrom(Outside.Way.OPENID))
                .filter(person -> person.outside().orElseThrow().name().equals(vouched.name()))
                .toList();
        if (called.size() != 1 || !called.getFirst().active()) {
            throw new Refusal(
                    HttpStatus.FORBIDDEN,
                    "not-known-here",
                    "the provider vouches for " + vouched.name() + ", whom nobody has let into this installation; an"
                            + " administrator of people can");
        }
        Person person = called.getFirst();
        Outside home = person.outside().orElseThrow();
        if (home.key().isEmpty()) {
            Person met = person.from(home.known(vouched.key()));
            people.replace(met);
            return met;
        }
        if (!home.key().get().equals(vouched.key())) {
            throw new Refusal(
                    HttpStatus.FORBIDDEN,
                    "another-person",
                    "the provider calls somebody else " + vouched.name() + " than it did when that person first came in"
                            + " here; an administrator of people can say who is meant");
        }
        return person;
    }

    /** A fresh token for somebody who is known, for example because the password was forgotten. */
    public String inviteAgain(String user) {
        Person person = people.person(user).orElseThrow(() -> Refusal.notFound("person " + user));
        demandHere(person);
        return offer(Optional.of(person.user()));
    }

    /** Uses a one-time link to choose a password. */
    public Person accept(String token, String password) {
        OneTimeLink link = look(token);
        Person person =
                link.user().flatMap(people::person).filter(Person::active).orElseThrow(Entry::expired);
        check(password, person.user(), person.name());
        Person ready = person.withPassword(passwords.hash(password));
        take(token);
        people.replace(ready);
        throttle.succeeded(Guessed.PASSWORD, ready.user());
        return ready;
    }

    /** Who a one-time link is for: the user name, or empty for the first administrator. */
    public Optional<String> invited(String token) {
        return look(token).user();
    }

    /** Checks a name and a password. */
    public Person signIn(String user, String password, String place) {
        throttle.admit(Guessed.PASSWORD, user, place);
        Optional<Person> person = people.person(user).filter(Person::active);
        if (!check.isRight(person, password)) {
            throttle.failed(Guessed.PASSWORD, user, place);
            throw new Refusal(HttpStatus.UNAUTHORIZED, "sign-in-failed", "the name or the password is wrong");
        }
        throttle.succeeded(Guessed.PASSWORD, user);
        return person.orElseThrow();
    }

    /** Another password of somebody who is signed in. */
    public Person changePassword(Person person, String password) {
        demandHere(person);
        check(password, person.user(), person.name());
        Person changed = person.withPassword(passwords.hash(password));
        people.replace(changed);
        return changed;
    }

    private String offer(Optional<String> user) {
        String token = Secret.fresh();
        people.offer(new OneTimeLink(Secret.digest(token), user, clock.instant().plus(LINK_LIFE)));
        return token;
    }

    private OneTimeLink look(String token) {
        Instant now = clock.instant();
        return people.link(Secret.digest(token), now).orElseThrow(Entry::expired);
    }

    private void take(String token) {
        if (people.take(Secret.digest(token), clock.instant()).isEmpty()) {
            throw expired();
        }
    }

    private void check(String password, String user, String name) {
        passwords.objection(password, user, name).ifPresent(objection -> {
            throw new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "weak-password", objection);
        });
    }

    private static void demandHere(Person person) {
        person.outside().ifPresent(home -> {
            throw new Refusal(
                    HttpStatus.CONFLICT,
                    "kept-elsewhere",
                    person.user() + " has no password here, but comes in by the "
                            + home.way().text());
        });
    }

    private static Refusal expired() {
        return new Refusal(HttpStatus.GONE, "link-used", "this link was used, has expired or never was one");
    }

    private static Refusal taken(String user) {
        return new Refusal(HttpStatus.CONFLICT, "user-taken", "the user name " + user + " is taken");
    }
}
