package org.asbuilt.model;

import java.util.Optional;

/**
 * What a wireless network or device is. Source: requirements P4-08; IEC 62443-3-2:2020 ZCR 3.5.
 *
 * @param technology the technology
 * @param beyondPerimeter whether it can be received outside the perimeter
 * @param coverage how far it reaches
 * @param authentication how devices prove themselves, for example 802.1X with certificates
 * @param encryption how it is encrypted, for example WPA3-Enterprise
 * @param managementOwner who manages it
 */
@Label("Wireless")
@Of(
        value = {Kind.NETWORK, Kind.ASSET},
        group = FieldGroup.CONNECTIVITY)
public record WirelessProfile(
        Optional<Medium> technology,
        @Label("Covers ground beyond the perimeter") Optional<Boolean> beyondPerimeter,
        Optional<String> coverage,
        Optional<String> authentication,
        Optional<String> encryption,
        @Refers(Kind.PERSON) Optional<Id> managementOwner)
        implements Facet {}
