package org.asbuilt.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A control that lowers the exposure of a subject; the key is its name. Source: data dictionary 2.3, controls_considered; requirements
 * P3-08, P3-20.
 *
 * @param description what it is
 * @param lowers by how many steps it lowers the exposure, 0 to 4
 * @param rationale why it is effective
 * @param owner who answers for it
 * @param verified when it was last found to work
 * @param evidence where the evidence is
 * @param reviewDue when it has to be looked at again
 */
@Label("Control considered in the exposure")
@Of(
        value = {Kind.ASSET},
        repeats = true,
        group = FieldGroup.VULNERABILITY)
public record ExposureControl(
        Optional<String> description,
        @Label("Lowers by steps") Optional<Integer> lowers,
        @Label("Why it is effective") Optional<String> rationale,
        Optional<String> owner,
        Optional<LocalDate> verified,
        Optional<String> evidence,
        Optional<LocalDate> reviewDue)
        implements Facet {}
