package org.asbuilt.model;

import java.util.Optional;

/**
 * The characteristics of a zone. Source: IEC 62443-3-2:2020 ZCR 6.4.
 *
 * @param zoneType what it holds
 * @param targetLevel the target security level SL-T, 0 to 4
 * @param rationale why it is a zone of its own
 */
@Label("Zone")
@Of(value = Kind.ZONE, group = FieldGroup.CONNECTIVITY)
public record ZoneProfile(
        @Label("Type") Optional<ZoneType> zoneType,
        @Label("Target security level") Optional<Integer> targetLevel,
        Optional<String> rationale)
        implements Facet {}
