package org.asbuilt.model;

import java.util.Optional;
import java.util.SortedSet;

/**
 * A part of a bill of materials, declared and not observed; the key is its name and version.
 *
 * @param name the name with its group
 * @param version the version
 * @param sort what it is: library, application, operating-system, firmware, device, chip ...
 * @param supplier who supplies it
 * @param purl its package URL. Source: ECMA-427
 * @param cpe its CPE name. Source: NISTIR 7695
 * @param licences the licences as SPDX expressions or names
 * @param digests hashes as algorithm and value, for example sha-256:ab12...
 * @param partOf the key of the component that it is part of
 * @param needs the keys of the components that it needs
 * @param description what it is for
 * @param details what else its maker says of it as name and value, for example {@code quantity: 8} or {@code serial number: 4711}
 */
@Of(
        value = {Kind.ASSET, Kind.PRODUCT},
        repeats = true,
        group = FieldGroup.VULNERABILITY)
public record Component(
        Optional<String> name,
        @CompareAs(Comparison.VERSION) Optional<String> version,
        Optional<String> sort,
        @CompareAs(Comparison.ORGANISATION) Optional<String> supplier,
        @CompareAs(Comparison.EXACT) Optional<String> purl,
        @CompareAs(Comparison.EXACT) Optional<String> cpe,
        SortedSet<String> licences,
        @CompareAs(Comparison.EXACT) SortedSet<String> digests,
        SortedSet<String> partOf,
        SortedSet<String> needs,
        @CompareAs(Comparison.NOTES) Optional<String> description,
        SortedSet<String> details)
        implements Facet {
    /** Copies the sets. */
    public Component {
        licences = SortedSets.copy(licences);
        digests = SortedSets.copy(digests);
        partOf = SortedSets.copy(partOf);
        needs = SortedSets.copy(needs);
        details = SortedSets.copy(details);
    }
}
