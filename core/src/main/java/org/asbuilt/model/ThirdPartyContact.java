package org.asbuilt.model;

import java.util.Optional;

/**
 * Whom to call at a third party. Source: requirements P5-01; question 62.
 *
 * @param role what for
 * @param name the person or desk
 * @param phone the number
 * @param email the address
 * @param hours when somebody answers, for example 24/7
 */
@Label("Contact")
@Of(value = Kind.THIRD_PARTY, repeats = true, group = FieldGroup.THIRD_PARTIES)
public record ThirdPartyContact(
        @Label("For") Optional<ContactRole> role,
        Optional<String> name,
        @Label("Telephone") Optional<String> phone,
        @Label("E-mail") Optional<String> email,
        @Label("Reachable") Optional<String> hours)
        implements Facet {

    /** Whether it is the one to be called about security. */
    public boolean isForSecurity() {
        return role.filter(ContactRole.SECURITY::equals).isPresent();
    }
}
