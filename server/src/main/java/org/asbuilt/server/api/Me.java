package org.asbuilt.server.api;

import java.util.List;
import org.asbuilt.access.Permission;
import org.asbuilt.access.Person;

/**
 * The person who is signed in.
 *
 * @param user the user name
 * @param name what people call the person
 * @param roles what the person is
 * @param can what the roles permit: read, import, propose, approve, audit, people
 */
public record Me(String user, String name, List<String> roles, List<String> can) {

    /** A person. */
    public static Me of(Person person) {
        return new Me(
                person.user(),
                person.name(),
                person.roles().stream().map(Enum::name).toList(),
                person.permissions().stream().map(Permission::text).toList());
    }
}
