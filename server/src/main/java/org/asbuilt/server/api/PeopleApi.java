package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.asbuilt.access.People;
import org.asbuilt.access.Permission;
import org.asbuilt.access.Person;
import org.asbuilt.access.Role;
import org.asbuilt.server.identity.Entry;
import org.asbuilt.server.identity.Gate;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.problem.Refusal;
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

    /**
     * A person.
     *
     * @param invited whether the person has yet to choose a password
     */
    public record PersonView(
            String user, String name, Set<Role> roles, boolean active, boolean invited, Instant since) {
        static PersonView of(Person person) {
            return new PersonView(
                    person.user(),
                    person.name(),
                    person.roles(),
                    person.active(),
                    person.password().isEmpty(),
                    person.since());
        }
    }

    /** Somebody to be made known. */
    public record Invitation(String user, String name, Set<Role> roles) {}

    /**
     * A person and the one-time link by which a password is chosen.
     *
     * @param link the path with the token; it is shown once and kept nowhere
     */
    public record Invited(PersonView person, String link) {}

    /** What is to be different. */
    public record Alteration(Optional<String> name, Optional<Set<Role>> roles, Optional<Boolean> active) {}

    /** Those people. */
    public PeopleApi(People people, Entry entry) {
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
    @Needs(value = Permission.PEOPLE, action = "people.invite")
    @PostMapping("/api/people")
    public Invited invite(@RequestBody Invitation body) {
        String token = entry.invite(body.user(), body.name(), body.roles());
        return new Invited(PersonView.of(known(body.user())), link(token));
    }

    /** Gives somebody a fresh one-time link; the old password works until it is used. */
    @Needs(value = Permission.PEOPLE, action = "people.invite-again")
    @PostMapping("/api/people/{user}/link")
    public Invited inviteAgain(@PathVariable String user) {
        return new Invited(PersonView.of(known(user)), link(entry.inviteAgain(user)));
    }

    /** Alters what is known of somebody else. */
    @Needs(value = Permission.PEOPLE, action = "people.alter")
    @PatchMapping("/api/people/{user}")
    public PersonView alter(@PathVariable String user, @RequestBody Alteration body, HttpServletRequest request) {
        if (Gate.person(request).user().equals(user)) {
            throw new Refusal(HttpStatus.CONFLICT, "own-account", "nobody gives or takes roles of their own account");
        }
        Person old = known(user);
        Person altered = new Person(
                old.user(),
                body.name().orElse(old.name()),
                new TreeSet<>(body.roles().orElse(old.roles())),
                old.password(),
                body.active().orElse(old.active()),
                old.since());
        people.replace(altered);
        return PersonView.of(altered);
    }

    private Person known(String user) {
        return people.person(user).orElseThrow(() -> Refusal.notFound("person " + user));
    }

    private static String link(String token) {
        return "/invitation?token=" + token;
    }
}
