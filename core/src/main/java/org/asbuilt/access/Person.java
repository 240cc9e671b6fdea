package org.asbuilt.access;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.asbuilt.model.InvalidValue;

/**
 * Somebody who can sign in.
 *
 * @param user the name to sign in with, and by which changes and the access log call the person for ever: 2 to 40 lower-case
 *     letters, digits, dots, hyphens and underscores, beginning with a letter
 * @param name what people call the person
 * @param affiliation to which organisation the person belongs
 * @param grants the roles that the person has, for what and how long; nobody has any by default
 * @param password the Argon2id hash of the password; empty until the person has chosen one, and where somebody else vouches
 * @param outside who else vouches for the person; empty for whoever has a password here
 * @param active whether the person may sign in
 * @param since when the person became known
 */
public record Person(
        String user,
        String name,
        Affiliation affiliation,
        List<Grant> grants,
        Optional<String> password,
        Optional<Outside> outside,
        boolean active,
        Instant since) {
    private static final Pattern USER = Pattern.compile("[a-z][a-z0-9._-]{1,39}");
    private static final String FORGOTTEN = "Former person";
    private static final int LONGEST_NAME = 100;

    /**
     * Checks the names and copies the grants.
     *
     * @throws InvalidValue if a name is not of its form, or a person has two homes
     */
    public Person {
        if (!USER.matcher(user).matches()) {
            throw InvalidValue.expected(
                    "a user name of 2 to 40 lower-case letters, digits, dots, hyphens or underscores", user);
        }
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw InvalidValue.expected("a name of 1 to " + LONGEST_NAME + " characters", name);
        }
        if (password.isPresent() && outside.isPresent()) {
            throw new InvalidValue(user + " has either a password here or comes in by the "
                    + outside.get().way().text());
        }
        grants = List.copyOf(grants);
    }

    /** A person of the own organisation who has not chosen a password yet, with roles for the whole plant. */
    public static Person invited(String user, String name, Collection<Role> roles, Instant since) {
        return new Person(
                user,
                name,
                Affiliation.OWN,
                roles.stream().sorted().map(role -> Grant.of(role, since)).toList(),
                Optional.empty(),
                Optional.empty(),
                true,
                since);
    }

    /** The same person with another password. */
    public Person withPassword(String hash) {
        return new Person(user, name, affiliation, grants, Optional.of(hash), Optional.empty(), active, since);
    }

    /** The same person for whom somebody else vouches from now on; a password here is gone. */
    public Person from(Outside home) {
        return new Person(user, name, affiliation, grants, Optional.empty(), Optional.of(home), active, since);
    }

    /** The same person who is to choose a password here. */
    public Person fromHere() {
        return outside.isEmpty()
                ? this
                : new Person(user, name, affiliation, grants, Optional.empty(), Optional.empty(), active, since);
    }

    /** The same person without anything that tells who it is but the user name, by which history calls it; it never comes in again. */
    public Person forgotten() {
        return new Person(user, FORGOTTEN, affiliation, List.of(), Optional.empty(), Optional.empty(), false, since);
    }

    /** Whether the person was forgotten. */
    public boolean isForgotten() {
        return equals(forgotten());
    }

    /** Whether somebody else vouches for the person in that way. */
    public boolean isFrom(Outside.Way way) {
        return outside.map(Outside::way).filter(way::equals).isPresent();
    }

    /** The same person with other grants. */
    public Person withGrants(List<Grant> others) {
        return new Person(user, name, affiliation, others, password, outside, active, since);
    }

    /** The same person, called otherwise, of that organisation, able to sign in or not. */
    public Person as(String called, Affiliation of, boolean able) {
        return new Person(user, called, of, grants, password, outside, able, since);
    }

    /** The roles of all grants, those that count no more among them. */
    public SortedSet<Role> roles() {
        return grants.stream().map(Grant::role).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The grants that count at a moment; none if the person may not sign in. */
    public List<Grant> grants(Instant now) {
        return active ? grants.stream().filter(grant -> grant.isActive(now)).toList() : List.of();
    }

    /** All that the roles permit at a moment, somewhere. */
    public Set<Permission> permissions(Instant now) {
        EnumSet<Permission> all = EnumSet.noneOf(Permission.class);
        grants(now).forEach(grant -> all.addAll(grant.role().permissions()));
        return all;
    }
}
