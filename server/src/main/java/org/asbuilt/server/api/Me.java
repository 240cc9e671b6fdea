package org.asbuilt.server.api;

import java.util.List;
import org.asbuilt.access.Permission;
import org.asbuilt.access.Person;
import org.asbuilt.access.Session;
import org.asbuilt.server.identity.Factors;
import org.asbuilt.server.identity.Standing;

/**
 * The person who is signed in.
 *
 * @param user the user name
 * @param name what people call the person
 * @param roles what the person is
 * @param can what the roles permit: read, import, propose, approve, audit, people; nothing while the session is not complete
 * @param standing complete; must-prove while the second factor was not shown; must-enrol while there is none and one is demanded
 * @param ways by what the second factor can be shown: passkey, code, recovery-code
 */
public record Me(String user, String name, List<String> roles, List<String> can, String standing, List<String> ways) {

    /** A person in a session. */
    static Me of(Person person, Session session, Factors factors) {
        Standing standing = factors.standing(session);
        return new Me(
                person.user(),
                person.name(),
                person.roles().stream().map(Enum::name).toList(),
                standing == Standing.COMPLETE
                        ? person.permissions().stream().map(Permission::text).toList()
                        : List.of(),
                standing.text(),
                standing == Standing.MUST_PROVE ? factors.ways(person.user()) : List.of());
    }
}
