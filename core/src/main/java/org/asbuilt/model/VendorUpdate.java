package org.asbuilt.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;

/**
 * An update that a maker offers for a product; the key is the version that it makes. Source: definitive view guidance, principle 3;
 * requirements P3-16.
 *
 * @param version the version after it
 * @param released when it was released
 * @param categories what it is for, as the maker says; empty if the maker did not categorise it
 * @param urgency how urgent the maker says it is
 * @param exploitation what the maker says of attackers using what it mends
 * @param advisories the advisories that it belongs to, by their ids
 * @param vulnerabilities the vulnerabilities that it mends, by their CVE numbers
 * @param source where it is to be had
 * @param compatibility what it was tested with, or does not work with
 */
@Label("Update")
@Of(value = Kind.PRODUCT, repeats = true, group = FieldGroup.VULNERABILITY)
public record VendorUpdate(
        @CompareAs(Comparison.VERSION) Optional<String> version,
        Optional<LocalDate> released,
        SortedSet<UpdateCategory> categories,
        @CompareAs(Comparison.NOTES) Optional<String> urgency,
        @CompareAs(Comparison.NOTES) Optional<String> exploitation,
        @CompareAs(Comparison.EXACT) SortedSet<String> advisories,
        @CompareAs(Comparison.EXACT) SortedSet<String> vulnerabilities,
        @CompareAs(Comparison.NOTES) Optional<String> source,
        @CompareAs(Comparison.NOTES) Optional<String> compatibility)
        implements Facet {
    /** Copies the sets. */
    public VendorUpdate {
        categories = SortedSets.copy(categories);
        advisories = SortedSets.copy(advisories);
        vulnerabilities = SortedSets.copy(vulnerabilities);
    }
}
