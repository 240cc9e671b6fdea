package org.asbuilt.server.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.asbuilt.access.Permission;
import org.asbuilt.access.Person;
import org.asbuilt.server.identity.Reader;

/**
 * The person who is signed in.
 *
 * @param user the user name
 * @param name what people call the person
 * @param roles what the person is now
 * @param can what the roles permit now, somewhere
 * @param confined whether something of the record may be hidden from the person
 * @param glassBrokenUntil until when the person reads everything because the glass was broken
 */
public record Me(
        String user,
        String name,
        List<String> roles,
        List<String> can,
        boolean confined,
        Optional<Instant> glassBrokenUntil) {

    /** A reader. */
    static Me of(Reader reader) {
        Person person = reader.person();
        return new Me(
                person.user(),
                person.name(),
                reader.grants().stream()
                        .map(grant -> grant.role().name())
                        .distinct()
                        .sorted()
                        .toList(),
                reader.permissions().stream().map(Permission::text).sorted().toList(),
                !reader.view().isUnconfined(),
                reader.glass());
    }
}
