package org.asbuilt.model;

import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * What an asset is and does in the system.
 *
 * @param assetClass the class of asset
 * @param role its role in this plant, in words
 * @param safetyRelated whether it takes part in a safety function
 * @param flags standing cautions
 * @param functionCategory the category of function in the sector's taxonomy, for example Communications
 */
@Label("Role")
@Of(Kind.ASSET)
public record AssetRole(
        @Label("Class") @AnnexA(4) Optional<AssetClass> assetClass,
        Optional<String> role,
        Optional<Boolean> safetyRelated,
        SortedSet<AssetFlag> flags,
        Optional<String> functionCategory)
        implements Facet {
    /** Copies the sets. */
    public AssetRole {
        flags = SortedSets.copy(flags);
    }

    /** The flag for which an active scan must not touch it or may disturb it, the stricter one if it has both. */
    public Optional<AssetFlag> caution() {
        return Stream.of(AssetFlag.ACTIVE_SCAN_PROHIBITED, AssetFlag.FRAGILE)
                .filter(flag -> flags.contains(flag))
                .findFirst();
    }
}
