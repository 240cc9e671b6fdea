package org.asbuilt.model;

import java.util.Optional;

/**
 * How an asset takes part in a safety function. Whether it does at all is a part of its role. Source: requirements P3-06; IEC 61511-1:2016;
 * IEC 62443-3-2:2020 ZCR 3.3.
 *
 * @param safetyFunction which safety function
 * @param integrityLevel the safety integrity level SIL, 1 to 4
 * @param independent whether it is independent of basic control
 * @param separation how it is kept apart from basic control
 */
@Label("Safety relation")
@Of(Kind.ASSET)
public record SafetyRelation(
        Optional<String> safetyFunction,
        @Label("Safety integrity level (SIL)") Optional<Integer> integrityLevel,
        @Label("Independent of basic control") Optional<Boolean> independent,
        Optional<String> separation)
        implements Facet {}
