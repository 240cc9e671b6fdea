package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.access.Affiliation;
import org.asbuilt.access.Grant;
import org.asbuilt.access.People;
import org.asbuilt.access.Permission;
import org.asbuilt.access.Person;
import org.asbuilt.access.Role;
import org.asbuilt.server.identity.Entry;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
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

    /**
     * A person.
     *
     * @param roles the roles of all grants
     * @param invited whether the person has yet to choose a password
     */
    public record PersonView(
            String user,
            String name,
            Affiliation affiliation,
            Set<Role> roles,
            List<GrantView> grants,
            boolean active,
            boolean invited,
            Instant since) {
        static PersonView of(Person person) {
            return new PersonView(
                    person.user(),
                    person.name(),
                    person.affiliation(),
                    person.roles(),
                    person.grants().stream().map(GrantView::of).toList(),
                    person.active(),
                    person.password().isEmpty(),
                    person.since());
        }
    }

    /**
     * Somebody to be made known.
     *
     * @param roles roles for the whole plant
     * @param grants roles for parts of the plant or for a time
     */
    public record Invitation(
            String user,
            String name,
            Optional<Affiliation> affiliation,
            Optional<Set<Role>> roles,
            Optional<List<GrantView.Draft>> grants) {}

    /**
     * A person and the one-time link by which a password is chosen.
     *
     * @param link the path with the token; it is shown once and kept nowhere
     */
    public record Invited(PersonView person, String link) {}

    /**
     * What is to be different.
     *
     * @param roles all roles that the person has from now on, for the whole plant
     * @param grants all roles that the person has from now on, each for its part of the plant and its time
     */
    public record Alteration(
            Optional<String> name,
            Optional<Affiliation> affiliation,
            Optional<Set<Role>> roles,
            Optional<List<GrantView.Draft>> grants,
            Optional<Boolean> active) {}

    /** Those people. */
    public PeopleApi(People people, Entry entry, Clock clock) {
        this.clock = clock;
        this.people = people;
        this.entry = entry;
    }

    /** Everybody. */
    @Needs(value = Permission.PEOPLE, action = "people.list")
    @GetMapping("/api/people")
    public List<PersonView> list() {
        return people.all().stream().map(PersonView::of).toList();
    }

    /** Makes somebody known. */
    @Needs(value = Permission.PEOPLE, action = "people.invite", stepUp = true)
    @PostMapping("/api/people")
    public Invited invite(@RequestBody Invitation body) {
        Instant now = clock.instant();
        List<Grant> grants = grants(body.roles(), body.grants(), List.of(), now);
        Person person = Person.invited(body.user(), body.name(), Set.of(), now)
                .withGrants(grants)
                .as(body.name(), body.affiliation().orElse(Affiliation.OWN), true);
        String token = entry.invite(person);
        return new Invited(PersonView.of(known(body.user())), link(token));
    }

    /** Gives somebody a fresh one-time link; the old password works until it is used. */
    @Needs(value = Permission.PEOPLE, action = "people.invite-again", stepUp = true)
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
        Person altered = old.as(
                        body.name().orElse(old.name()),
                        body.affiliation().orElse(old.affiliation()),
                        body.active().orElse(old.active()))
                .withGrants(grants(body.roles(), body.grants(), old.grants(), clock.instant()));
        people.replace(altered);
        return PersonView.of(altered);
    }

    /** The grants that are asked for; roles without more keep the grant for the whole plant that is there. */
    private static List<Grant> grants(
            Optional<Set<Role>> roles, Optional<List<GrantView.Draft>> drafts, List<Grant> old, Instant now) {
        if (roles.isPresent() && drafts.isPresent()) {
            throw Refusal.badRequest("malformed", "give either roles or grants");
        }
        if (drafts.isPresent()) {
            return drafts.get().stream().map(draft -> draft.grant(now)).toList();
        }
        return roles.map(wanted -> wanted.stream()
                        .sorted()
                        .map(role -> old.stream()
                                .filter(grant ->
                                        grant.role() == role && grant.scope().isEverything() && grant.isActive(now))
                                .findFirst()
                                .orElseGet(() -> GrantView.Draft.of(role).grant(now)))
                        .toList())
                .orElse(old);
    }

    private Person known(String user) {
        return people.person(user).orElseThrow(() -> Refusal.notFound("person " + user));
    }

    private static String link(String token) {
        return "/invitation?token=" + token;
    }
}
