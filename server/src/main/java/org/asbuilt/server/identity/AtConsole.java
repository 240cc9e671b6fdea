package org.asbuilt.server.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.asbuilt.access.OneTimeLink;
import org.asbuilt.access.People;
import org.asbuilt.access.Person;
import org.asbuilt.access.Role;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.server.record.RecordOffice;

/** What whoever has the folder of the installation can do to accounts when nobody can come in any more. */
public final class AtConsole {
    private static final Duration LINK_LIFE = Duration.ofDays(3);

    private final RecordOffice office;

    /** The accounts of that office. */
    public AtConsole(RecordOffice office) {
        this.office = office;
    }

    /**
     * Makes somebody known; the path of the link by which a password is chosen.
     *
     * @throws InvalidValue if the user name is taken
     */
    public String invite(String user, String name, Collection<Role> roles) {
        if (!office.people().add(Person.invited(user, name, roles, now()))) {
            throw new InvalidValue("the user name " + user + " is taken");
        }
        return offer(user);
    }

    /**
     * The path of a fresh one-time link by which somebody who has a password here chooses another.
     *
     * @throws InvalidValue if there is no such person, or the password is kept elsewhere
     */
    public String link(String user) {
        Person person = known(user);
        if (person.isForgotten() || person.outside().isPresent()) {
            throw new InvalidValue(user + " has no password here"
                    + person.outside()
                            .map(home -> ", but comes in by the " + home.way().text())
                            .orElse(", but was forgotten"));
        }
        return offer(user);
    }

    /**
     * Forgets the second factors of somebody and ends the sessions; whether there were factors.
     *
     * @throws InvalidValue if there is no such person
     */
    public boolean resetFactors(String user) {
        known(user);
        office.sessions().endOthers(user, Optional.empty());
        return office.factors().forget(user);
    }

    /**
     * Shuts somebody out and ends the sessions.
     *
     * @return whether somebody is left who administers the people
     * @throws InvalidValue if there is no such person
     */
    public boolean disable(String user) {
        Person person = known(user);
        People people = office.people();
        people.replace(person.as(person.name(), person.affiliation(), false));
        office.sessions().endOthers(user, Optional.empty());
        return people.all().stream()
                .flatMap(left -> left.grants(now()).stream())
                .anyMatch(grant -> grant.role() == Role.ADMINISTRATOR);
    }

    private String offer(String user) {
        String token = Secret.fresh();
        office.people().offer(new OneTimeLink(Secret.digest(token), Optional.of(user), now().plus(LINK_LIFE)));
        return "/invitation?token=" + token;
    }

    private Person known(String user) {
        return office.people().person(user).orElseThrow(() -> new InvalidValue("there is no person " + user));
    }

    private Instant now() {
        return office.clock().instant();
    }
}
