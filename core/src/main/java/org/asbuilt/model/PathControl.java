package org.asbuilt.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A control on a conduit; the key is its name. Source: requirements P4-17.
 *
 * @param controlKind what it is
 * @param enforcedBy the asset that enforces it
 * @param ruleSet its rule set
 * @param lastReview when its rules were last reviewed
 * @param addsLatency the delay that it adds, in milliseconds
 */
@Of(value = Kind.CONDUIT, repeats = true, group = FieldGroup.PROTECTION)
public record PathControl(
        @Label("Control") Optional<PathControlKind> controlKind,
        @Refers(Kind.ASSET) Optional<Id> enforcedBy,
        Optional<String> ruleSet,
        Optional<LocalDate> lastReview,
        @Label("Adds latency (ms)") Optional<Integer> addsLatency)
        implements Facet {}
