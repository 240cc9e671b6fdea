package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.access.Affiliation;
import org.asbuilt.access.Grant;
import org.asbuilt.access.Outside;
import org.asbuilt.access.People;
import org.asbuilt.access.Permission;
import org.asbuilt.access.Person;
import org.asbuilt.access.Role;
import org.asbuilt.server.identity.Entry;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.once.ShownOnce;
import org.asbuilt.server.problem.Refusal;
import org.asbuilt.server.view.GrantView;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who can sign in and what they are. */
@RestController
public class PeopleApi {
    private final People people;
    private final Entry entry;
    private final Clock clock;

    /** Who else vouches for a person, and what the person is called there. */
    public record Home(Outside.Way way, String name) {
        Outside outside() {
            return Outside.of(way, name);
        }
    }

    /**
     * A person.
     *
     * @param roles the roles of all grants
     * @param invited whether the person has yet to choose a password, or to come in for the first time
     * @param outside who else vouches for the person; empty for whoever has a password here
     */
    public record PersonView(
            String user,
            String name,
            Affiliation affiliation,
            Set<Role> roles,
            List<GrantView> grants,
            boolean active,
            boolean invited,
            Optional<Home> outside,
            Instant since) {
        static PersonView of(Person person) {
            return new PersonView(
                    person.user(),
                    person.name(),
                    person.affiliation(),
                    person.roles(),
                    person.grants().stream().map(GrantView::of).toList(),
                    person.active(),
                    person.password().isEmpty()
                            && person.outside().flatMap(Outside::key).isEmpty(),
                    person.outside().map(home -> new Home(home.way(), home.name())),
                    person.since());
        }
    }

    /**
     * What somebody is called.
     *
     * @param name empty for somebody who is not known here, and for what the product does by itself
     */
    public record Called(String user, Optional<String> name) {}

    /**
     * Somebody to be made known.
     *
     * @param roles roles for the whole plant
     * @param grants roles for parts of the plant or for a time
     * @param outside who else vouches for the person; without it the person chooses a password by a link
     */
    public record Invitation(
            String user,
            String name,
            Optional<Affiliation> affiliation,
            Optional<Set<Role>> roles,
            Optional<List<GrantView.Draft>> grants,
            Optional<Home> outside) {}

    /**
     * A person and the one-time link by which a password is chosen.
     *
     * @param link the path with the token; it is shown once and kept nowhere. Empty where somebody else vouches for the person
     */
    public record Invited(PersonView person, Optional<String> link) {}

    /**
     * What is to be different.
     *
     * @param roles all roles that the person has from now on, for the whole plant
     * @param grants all roles that the person has from now on, each for its part of the plant and its time
     * @param outside who else vouches for the person from now on; a password here is gone then
     * @param here whether the person is to have a password here from now on, which a fresh link lets choose
     */
    public record Alteration(
            Optional<String> name,
            Optional<Affiliation> affiliation,
            Optional<Set<Role>> roles,
            Optional<List<GrantView.Draft>> grants,
            Optional<Boolean> active,
            Optional<Home> outside,
            Optional<Boolean> here) {}

    /** Those people. */
    public PeopleApi(People people, Entry entry, Clock clock) {
        this.clock = clock;
        this.people = people;
        this.entry = entry;
    }

    /** What somebody is called whose name to sign in with stands at a change, an approval or a decision. */
    @Needs(value = Permission.READ, action = "people.name")
    @GetMapping("/api/people/{user}/name")
    public Called name(@PathVariable String user) {
        return new Called(user, people.person(user).map(Person::name));
    }

    /** Everybody. */
    @Needs(value = Permission.PEOPLE, action = "people.list")
    @GetMapping("/api/people")
    public List<PersonView> list() {
        return people.all().stream().map(PersonView::of).toList();
    }

    /** Makes somebody known. */
    @Needs(value = Permission.PEOPLE, action = "people.invite", stepUp = true)
    @ShownOnce("a one-time link")
    @PostMapping("/api/people")
    public Invited invite(@RequestBody Invitation body) {
        Instant now = clock.instant();
        List<Grant> grants = grants(body.roles(), body.grants(), List.of(), now);
        Person person = Person.invited(body.user(), body.name(), Set.of(), now)
                .withGrants(grants)
                .as(body.name(), body.affiliation().orElse(Affiliation.OWN), true);
        if (body.outside().isPresent()) {
            Outside home = body.outside().get().outside();
            demandFree(home, body.user());
            entry.introduce(person.from(home));
            return new Invited(PersonView.of(known(body.user())), Optional.empty());
        }
        String token = entry.invite(person);
        return new Invited(PersonView.of(known(body.user())), link(token));
    }

    /** Gives somebody a fresh one-time link; the old password works until it is used. */
    @Needs(value = Permission.PEOPLE, action = "people.invite-again", stepUp = true)
    @ShownOnce("a one-time link")
    @PostMapping("/api/people/{user}/link")
    public Invited inviteAgain(@PathVariable String user) {
        return new Invited(PersonView.of(known(user)), link(entry.inviteAgain(user)));
    }

    /** Alters what is known of somebody else. */
    @Needs(value = Permission.PEOPLE, action = "people.alter", stepUp = true)
    @PatchMapping("/api/people/{user}")
    public PersonView alter(@PathVariable String user, @RequestBody Alteration body, HttpServletRequest request) {
        if (Gate.person(request).user().equals(user)) {
            throw new Refusal(HttpStatus.CONFLICT, "own-account", "nobody gives or takes roles of their own account");
        }
        Person old = known(user);
        if (old.isForgotten()) {
            throw new Refusal(HttpStatus.CONFLICT, "forgotten", user + " was forgotten and does not come back");
        }
        Person altered = old.as(
                        body.name().orElse(old.name()),
                        body.affiliation().orElse(old.affiliation()),
                        body.active().orElse(old.active()))
                .withGrants(grants(body.roles(), body.grants(), old.grants(), clock.instant()));
        Person moved = moved(altered, body);
        people.replace(moved);
        return PersonView.of(moved);
    }

    /** The person at the home that is asked for. Being made known there again, what never changed is forgotten. */
    private Person moved(Person person, Alteration body) {
        boolean here = body.here().orElse(false);
        if (here && body.outside().isPresent()) {
            throw Refusal.badRequest("malformed", "give either outside or here");
        }
        if (here) {
            return person.fromHere();
        }
        body.outside().map(Home::outside).ifPresent(home -> demandFree(home, person.user()));
        return body.outside().map(Home::outside).map(person::from).orElse(person);
    }

    /** Two people of one name elsewhere would be one. */
    private void demandFree(Outside home, String user) {
        people.all().stream()
                .filter(other -> !other.user().equals(user))
                .filter(other -> other.outside()
                        .filter(taken ->
                                taken.way() == home.way() && taken.name().equalsIgnoreCase(home.name()))
                        .isPresent())
                .findFirst()
                .ifPresent(other -> {
                    throw new Refusal(
                            HttpStatus.CONFLICT,
                            "name-taken",
                            other.user() + " is already called " + home.name() + " at the "
                                    + home.way().text());
                });
    }

    /** The grants that are asked for; what was there stays as it was confirmed, or not; roles without more keep the grant for the whole plant that is there. */
    private static List<Grant> grants(
            Optional<Set<Role>> roles, Optional<List<GrantView.Draft>> drafts, List<Grant> old, Instant now) {
        if (roles.isPresent() && drafts.isPresent()) {
            throw Refusal.badRequest("malformed", "give either roles or grants");
        }
        if (drafts.isPresent()) {
            return drafts.get().stream()
                    .map(draft -> draft.grant(now))
                    .map(grant ->
                            old.stream().filter(grant::isSameAs).findFirst().orElse(grant))
                    .toList();
        }
        return roles.map(wanted -> wanted.stream()
                        .sorted()
                        .map(role -> old.stream()
                                .filter(grant ->
                                        grant.role() == role && grant.scope().isEverything() && grant.isWithin(now))
                                .findFirst()
                                .orElseGet(() -> GrantView.Draft.of(role).grant(now)))
                        .toList())
                .orElse(old);
    }

    private Person known(String user) {
        return people.person(user).orElseThrow(() -> Refusal.notFound("person " + user));
    }

    private static Optional<String> link(String token) {
        return Optional.of("/invitation?token=" + token);
    }
}
