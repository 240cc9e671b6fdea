package org.asbuilt.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A course that a person took. Source: requirements P1.M-13.
 *
 * @param content what was taught
 * @param completed when it was completed
 * @param validUntil the last day on which it counts
 * @param evidence where the certificate is
 */
@Of(value = Kind.PERSON, repeats = true, group = FieldGroup.PEOPLE)
public record Training(
        Optional<String> content,
        Optional<LocalDate> completed,
        @Label("Valid until") Optional<LocalDate> validUntil,
        Optional<String> evidence)
        implements Facet {}
