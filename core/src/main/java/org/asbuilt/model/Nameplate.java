package org.asbuilt.model;

import java.util.Optional;

/**
 * What the maker put on the device.
 *
 * @param manufacturer the maker
 * @param model the model or product name
 * @param orderNumber the maker's order or catalogue number
 * @param serialNumber the serial number
 * @param hardwareRevision the hardware's revision
 * @param dateOfManufacture the date of manufacture as precisely as it is known
 * @param distributor who supplied it
 */
@Of(Kind.ASSET)
public record Nameplate(
        @CompareAs(Comparison.ORGANISATION) @AnnexA(9) Optional<String> manufacturer,
        @AnnexA(10) @CompareAs(Comparison.MODEL) Optional<String> model,
        Optional<String> orderNumber,
        @AnnexA(31) Optional<String> serialNumber,
        @CompareAs(Comparison.VERSION) Optional<String> hardwareRevision,
        @AnnexA(24) Optional<String> dateOfManufacture,
        @CompareAs(Comparison.ORGANISATION) @AnnexA(18) Optional<String> distributor)
        implements Facet {}
