package org.asbuilt.model;

import java.util.Locale;

/**
 * What is read by the same people: facets and kinds of subject that need the same to know. Roles say which groups they read. Source:
 * requirements S-01 (role, scope, sensitivity and group of fields), 1.8.
 */
public enum FieldGroup {
    /** What stands where, what it is and what it is for. */
    ARCHITECTURE,
    /** What talks to what: addresses, networks, zones, conduits, connections. */
    CONNECTIVITY,
    /** How the plant is protected: rules of firewalls, accounts, tunnels, permits of scans. */
    PROTECTION,
    /** What can be exploited: parts lists of software, statements on vulnerabilities. */
    VULNERABILITY,
    /** Who from outside reaches the plant, and how. */
    THIRD_PARTIES,
    /** Persons: how to reach them, what they have learned, when they leave. */
    PEOPLE,
    /** How the record is kept: who answers for what, sources, baselines, procedures. */
    GOVERNANCE,
    /** The register of information. */
    INFORMATION,
    /** What may happen and what guards against it: threat scenarios, attack trees, risks, controls. */
    RISK;

    /** The group that one must read to see that a subject of the kind is there at all. */
    public static FieldGroup of(Kind kind) {
        return switch (kind) {
            case SITE, ASSET, ZONE, SYSTEM, FUNCTION, PRODUCT, PLANT_EVENT, CHANGE_WINDOW, REDUNDANCY_GROUP ->
                ARCHITECTURE;
            case NETWORK, CONNECTION, CONDUIT, SENSOR, UNKNOWN -> CONNECTIVITY;
            case THIRD_PARTY, ACCESS_PATH, CONTRACT -> THIRD_PARTIES;
            case INFORMATION_ITEM, INFORMATION_AGGREGATE, HANDLING_POLICY -> INFORMATION;
            case THREAT_SCENARIO, ATTACK_TREE, RISK, CONTROL -> FieldGroup.RISK;
            case PERSON -> PEOPLE;
            case RESPONSIBILITY, SOURCE, BASELINE -> GOVERNANCE;
            case SCAN_PERMIT, ISOLATION_PLAN -> PROTECTION;
        };
    }

    /** The group's name in JSON and messages: lower case with hyphens. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
