package org.asbuilt.model;

import java.util.Optional;

/**
 * What a subject is called and what it is for.
 *
 * @param name the name by which staff know it
 * @param assetNumber the number or code in the owner's registers
 * @param tag the tag or functional location, for example per ISA-5.1 or KKS
 * @param description notes and description
 */
@Of
public record Designation(
        Optional<String> name,
        @AnnexA(3) Optional<String> assetNumber,
        Optional<String> tag,

        @Label("Notes and description") @AnnexA(29) @CompareAs(Comparison.NOTES)
        Optional<String> description)
        implements Facet {}
