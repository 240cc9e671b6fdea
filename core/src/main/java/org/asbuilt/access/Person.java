package org.asbuilt.access;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.asbuilt.model.InvalidValue;

/**
 * Somebody who can sign in.
 *
 * @param user the name to sign in with, and by which changes and the access log call the person for ever: 2 to 40 lower-case
 *     letters, digits, dots, hyphens and underscores, beginning with a letter
 * @param name what people call the person
 * @param roles what the person is; nobody is anything by default
 * @param password the Argon2id hash of the password; empty until the person has chosen one
 * @param active whether the person may sign in
 * @param since when the person became known
 */
public record Person(
        String user, String name, SortedSet<Role> roles, Optional<String> password, boolean active, Instant since) {
    private static final Pattern USER = Pattern.compile("[a-z][a-z0-9._-]{1,39}");
    private static final int LONGEST_NAME = 100;

    /**
     * Checks the names and copies the roles.
     *
     * @throws InvalidValue if a name is not of its form
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
        roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
    }

    /** A person who has not chosen a password yet. */
    public static Person invited(String user, String name, Collection<Role> roles, Instant since) {
        return new Person(user, name, new TreeSet<>(roles), Optional.empty(), true, since);
    }

    /** The same person with another password. */
    public Person withPassword(String hash) {
        return new Person(user, name, roles, Optional.of(hash), active, since);
    }

    /** All that the roles permit. */
    public Set<Permission> permissions() {
        EnumSet<Permission> all = EnumSet.noneOf(Permission.class);
        roles.forEach(role -> all.addAll(role.permissions()));
        return all;
    }

    /** Whether one of the roles permits it and the person is active. */
    public boolean may(Permission permission) {
        return active && permissions().contains(permission);
    }
}
