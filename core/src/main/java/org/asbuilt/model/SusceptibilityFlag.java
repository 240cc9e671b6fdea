package org.asbuilt.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that makes a subject easier to attack; the key tells several apart, as a rule the name of the flag. Source: requirements
 * P3-11.
 *
 * @param flag what it is
 * @param evidence where the evidence is
 * @param since when it was found
 * @param closed when it was mended
 * @param closedBecause how
 */
@Label("Susceptibility")
@Of(
        value = {Kind.ASSET},
        repeats = true,
        group = FieldGroup.VULNERABILITY)
public record SusceptibilityFlag(
        Optional<Susceptibility> flag,
        Optional<String> evidence,
        Optional<LocalDate> since,
        Optional<LocalDate> closed,
        Optional<String> closedBecause)
        implements Facet {}
