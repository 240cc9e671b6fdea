package org.asbuilt.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody who answers for something, knows something or may do something. Source: data dictionary 2.1, person.
 *
 * @param user the name to sign in with, if the person can
 * @param employer the employer, if that is a third party
 * @param jobTitle what the person is there
 * @param contact how to reach the person
 * @param leaves the last day, once it is known
 */
@Label("Person")
@Of(value = Kind.PERSON, group = FieldGroup.PEOPLE)
public record PersonProfile(
        @Label("User name") @CompareAs(Comparison.EXACT) Optional<String> user,
        @Refers(Kind.THIRD_PARTY) Optional<Id> employer,
        Optional<String> jobTitle,
        Optional<String> contact,
        @Label("Last day") Optional<LocalDate> leaves)
        implements Facet {}
