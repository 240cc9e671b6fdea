package org.asbuilt.server.identity;

import java.util.Optional;
import org.asbuilt.access.Outside;
import org.asbuilt.access.People;
import org.asbuilt.access.Person;
import org.asbuilt.server.outside.Directory;
import org.springframework.stereotype.Component;

/** Asks whoever keeps a person's password whether it is right: this installation, or the directory that the person is at. */
@Component
public final class PasswordCheck {
    private final Passwords passwords;
    private final Directory directory;
    private final People people;

    /** Asks those. */
    public PasswordCheck(Passwords passwords, Directory directory, People people) {
        this.passwords = passwords;
        this.directory = directory;
        this.people = people;
    }

    /**
     * Whether it is right; not, where there is nobody, and where a provider vouches for the person who has no password then. The work of
     * looking at a hash is done in each case, so that nobody learns who exists.
     */
    boolean isRight(Optional<Person> person, String password) {
        boolean here = passwords.matches(password, person.flatMap(Person::password));
        Optional<Outside> home =
                person.filter(one -> one.isFrom(Outside.Way.DIRECTORY)).flatMap(Person::outside);
        if (home.isEmpty()) {
            return here;
        }
        Optional<Outside> found = directory.verify(home.get(), password);
        found.filter(seen -> !seen.equals(home.get()))
                .ifPresent(seen -> people.replace(person.orElseThrow().from(seen)));
        return found.isPresent();
    }
}
