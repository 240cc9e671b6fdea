package org.asbuilt.collection;

/** What a baseline is made of. Source: NERC CIP-010-4 R1 part 1.1; requirements P1.M-10. */
public enum BaselineGroup {
    /** Operating system and firmware. */
    OPERATING_SYSTEM_AND_FIRMWARE,
    /** Applications and components, with their versions. */
    APPLICATIONS,
    /** Logical ports and services. */
    PORTS_AND_SERVICES,
    /** Accounts. */
    ACCOUNTS,
    /** Rule sets: filters, translations, routes, tunnels, VLANs. */
    RULE_SETS,
    /** The logic of controllers, by its hashes. */
    LOGIC,
    /** Hardware: what it is and what is plugged into it. */
    HARDWARE,
    /** Everything else. */
    OTHER;

    /** The group that a facet belongs to. */
    public static BaselineGroup of(String facet) {
        return switch (facet) {
            case "platform" -> OPERATING_SYSTEM_AND_FIRMWARE;
            case "component", "upkeep" -> APPLICATIONS;
            case "service", "networkPort", "communication", "deviceInterface", "link", "threeStates" ->
                PORTS_AND_SERVICES;
            case "account" -> ACCOUNTS;
            case "filterRule", "addressTranslation", "route", "vpnPeer", "vlanEntry" -> RULE_SETS;
            case "logicBlock" -> LOGIC;
            case "nameplate", "hardwareModule" -> HARDWARE;
            default -> OTHER;
        };
    }
}
