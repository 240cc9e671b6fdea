package org.asbuilt.server.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.asbuilt.access.Permission;
import org.asbuilt.access.Person;
import org.asbuilt.access.Session;
import org.asbuilt.server.identity.Factors;
import org.asbuilt.server.identity.Reader;
import org.asbuilt.server.identity.Standing;

/**
 * The person who is signed in.
 *
 * @param user the user name
 * @param name what people call the person
 * @param roles what the person is now
 * @param can what the roles permit now, somewhere; nothing while the session is not complete
 * @param standing complete; must-prove while the second factor was not shown; must-enrol while there is none and one is demanded
 * @param ways by what the second factor can be shown: passkey, code, recovery-code
 * @param confined whether something of the record may be hidden from the person
 * @param hidden whether something of it is hidden now, by a label or by the roles: what is listed and counted is the rest
 * @param glassBrokenUntil until when the person reads everything because the glass was broken
 */
public record Me(
        String user,
        String name,
        List<String> roles,
        List<String> can,
        String standing,
        List<String> ways,
        boolean confined,
        boolean hidden,
        Optional<Instant> glassBrokenUntil) {

    /** A reader in a session. */
    static Me of(Reader reader, Session session, Factors factors, FrontOffice office) {
        Person person = reader.person();
        Standing standing = factors.standing(session);
        return new Me(
                person.user(),
                person.name(),
                reader.grants().stream()
                        .map(grant -> grant.role().name())
                        .distinct()
                        .sorted()
                        .toList(),
                standing == Standing.COMPLETE
                        ? reader.permissions().stream()
                                .map(Permission::text)
                                .sorted()
                                .toList()
                        : List.of(),
                standing.text(),
                standing == Standing.MUST_PROVE ? factors.ways(person.user()) : List.of(),
                !reader.view().isUnconfined(),
                standing == Standing.COMPLETE && office.hidesFrom(reader),
                reader.glass());
    }
}
