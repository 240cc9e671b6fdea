package org.asbuilt.model;

import java.util.Optional;
import java.util.SortedSet;

/**
 * What a third party supplies, and which part it has in it. Source: requirements P5-02, P5-03; question 58.
 *
 * @param parts what it does with it
 * @param services the services, where it is no thing
 * @param products the products
 * @param assets the assets
 * @param systems the systems
 * @param importance how much depends on it
 * @param alternative who or what could take its place
 */
@Label("Supply")
@Of(value = Kind.THIRD_PARTY, repeats = true, group = FieldGroup.THIRD_PARTIES)
public record Supply(
        @Label("Its part") SortedSet<SupplyPart> parts,
        @Label("Services") SortedSet<String> services,
        @Refers(Kind.PRODUCT) SortedSet<Id> products,
        @Refers(Kind.ASSET) SortedSet<Id> assets,
        @Refers(Kind.SYSTEM) SortedSet<Id> systems,
        Optional<Rating> importance,
        Optional<String> alternative)
        implements Facet {
    /** Copies the sets. */
    public Supply {
        parts = SortedSets.copy(parts);
        services = SortedSets.copy(services);
        products = SortedSets.copy(products);
        assets = SortedSets.copy(assets);
        systems = SortedSets.copy(systems);
    }
}
