package org.asbuilt.model;

import java.util.Optional;

/**
 * What an asset runs and where.
 *
 * @param operatingSystem the operating system's name
 * @param osVersion the operating system's version
 * @param firmwareVersion the version of firmware or main software
 * @param hosting whether it is physical or virtual
 * @param hypervisor the hypervisor that runs it
 * @param hypervisorLocation where within the hypervisor: cluster, host, folder
 */
@Of(Kind.ASSET)
public record Platform(
        @Label("Operating system") @AnnexA(11) Optional<String> operatingSystem,

        @Label("OS version") @CompareAs(Comparison.VERSION) @AnnexA(20)
        Optional<String> osVersion,

        @Label("Firmware or software version") @CompareAs(Comparison.VERSION) @AnnexA(19)
        Optional<String> firmwareVersion,

        @Label("Physical or virtual") @AnnexA(21) Optional<Hosting> hosting,
        @AnnexA(25) Optional<String> hypervisor,
        @Label("Location within hypervisor") @AnnexA(27) Optional<String> hypervisorLocation)
        implements Facet {}
