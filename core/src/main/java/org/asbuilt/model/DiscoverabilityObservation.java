package org.asbuilt.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * That a subject was found from outside; the key tells several apart. Until it is closed, its exposure is at least high. Source:
 * requirements P3-09; secure connectivity principles (January 2026), principle 2.
 *
 * @param where where it was found: internet search engine, external scan, notice of an authority
 * @param found when
 * @param evidence where the evidence is
 * @param closed when it could no longer be found
 * @param closedBecause what was done
 */
@Label("Found from outside")
@Of(
        value = {Kind.ASSET},
        repeats = true,
        group = FieldGroup.VULNERABILITY)
public record DiscoverabilityObservation(
        @Label("Found where") Optional<String> where,
        Optional<LocalDate> found,
        Optional<String> evidence,
        Optional<LocalDate> closed,
        Optional<String> closedBecause)
        implements Facet {}
