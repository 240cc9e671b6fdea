package org.asbuilt.model;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A model of device or software as its maker sells it; many assets may be of it.
 *
 * @param manufacturer the maker
 * @param model the model or product name
 * @param orderNumber the maker's order or catalogue number
 * @param hardwareRevision the hardware's revision
 * @param version the version of firmware or software
 * @param identifiers what identifies it on its bus: vendor, device and product codes, for example PROFINET 0x002A/0x0313
 * @param assetClass the class of asset
 * @param supportedProtocols protocols that it can speak
 * @param endOfSupport when its maker ends support
 * @param endOfSale when its maker sells it no more
 * @param endOfLife when its maker ends everything: spare parts, repair, answers
 * @param patchPolicy how its maker corrects it: how often, for how long, for whom
 * @param hardeningGuide where its maker's guide to hardening is
 * @param defaultCredentials whether name and password as delivered are publicly known
 */
@Label("Product")
@Of(Kind.PRODUCT)
public record ProductProfile(
        @CompareAs(Comparison.ORGANISATION) Optional<String> manufacturer,
        @CompareAs(Comparison.MODEL) Optional<String> model,
        Optional<String> orderNumber,
        @CompareAs(Comparison.VERSION) Optional<String> hardwareRevision,
        @CompareAs(Comparison.VERSION) Optional<String> version,
        SortedSet<String> identifiers,
        Optional<AssetClass> assetClass,
        SortedSet<String> supportedProtocols,
        Optional<LocalDate> endOfSupport,
        Optional<LocalDate> endOfSale,
        Optional<LocalDate> endOfLife,
        Optional<String> patchPolicy,
        Optional<String> hardeningGuide,
        @Label("Default credentials known") Optional<Boolean> defaultCredentials)
        implements Facet {
    /** Copies the sets. */
    public ProductProfile {
        identifiers = SortedSets.copy(identifiers);
        supportedProtocols = SortedSets.copy(supportedProtocols);
    }
}
