package org.asbuilt.model;

import java.util.Optional;

/**
 * The security level for one foundational requirement; the key is FR1 to FR7. Source: IEC 62443-3-2:2020 ZCR 5.6; IEC 62443-3-3.
 *
 * @param target what is to be reached: SL-T
 * @param capability what it can do by itself: SL-C
 * @param achieved what is reached: SL-A
 * @param justification why that is so
 */
@Of(
        value = {Kind.ZONE, Kind.CONDUIT, Kind.ASSET},
        repeats = true,
        group = FieldGroup.CONNECTIVITY)
public record SecurityLevel(
        @Label("Target (SL-T)") Optional<SecurityGrade> target,
        @Label("Capability (SL-C)") Optional<SecurityGrade> capability,
        @Label("Achieved (SL-A)") Optional<SecurityGrade> achieved,
        Optional<String> justification)
        implements Facet {}
