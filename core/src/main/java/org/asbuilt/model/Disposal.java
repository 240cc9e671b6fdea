package org.asbuilt.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What became of the data on an asset that leaves the plant. Source: requirements P1.M-12.
 *
 * @param sanitised where the evidence is that its data were destroyed
 * @param on when
 * @param by who did it
 */
@Of(Kind.ASSET)
public record Disposal(
        @Label("Evidence of sanitisation") Optional<String> sanitised,
        @Label("Sanitised on") Optional<LocalDate> on,
        @Label("Sanitised by") Optional<String> by)
        implements Facet {}
