package org.asbuilt.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.asbuilt.model.Digest;

/** Where people and their one-time links are kept. */
public interface People {

    /** The person of that user name. */
    Optional<Person> person(String user);

    /** Everybody, by user name. */
    List<Person> all();

    /**
     * Keeps a person who was not known.
     *
     * @return whether it was kept; not, if the user name is taken
     */
    boolean add(Person person);

    /**
     * Replaces what is known of a person.
     *
     * @return whether there is such a person
     */
    boolean replace(Person person);

    /**
     * Forgets a person: keeps what {@link Person#forgotten()} leaves, and drops all links, sessions, factors and tokens at once.
     *
     * @return whether there is such a person
     */
    boolean forget(String user);

    /** Keeps a link; older links for the same person stop to work. */
    void offer(OneTimeLink link);

    /** The link of that token, if it still works. It keeps working. */
    Optional<OneTimeLink> link(Digest token, Instant now);

    /** The link of that token, if it still works; it does no longer. Of two who take it at once, one gets it. */
    Optional<OneTimeLink> take(Digest token, Instant now);
}
