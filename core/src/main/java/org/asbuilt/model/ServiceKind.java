package org.asbuilt.model;

/** What something depends on. Source: data dictionary 2.4, dependency. */
public enum ServiceKind {
    /** Directory and log-on. */
    IDENTITY,
    /** Names. */
    DNS,
    /** Time. */
    TIME,
    /** Licences. */
    LICENCE,
    /** A network. */
    NETWORK,
    /** A virtualisation platform. */
    VIRTUALISATION,
    /** Storage. */
    STORAGE,
    /** History of values. */
    HISTORIAN,
    /** Electricity. */
    POWER,
    /** Cooling. */
    COOLING,
    /** A cloud service. */
    CLOUD,
    /** Lines of a provider. */
    TELECOM,
    /** People who must be there. */
    HUMAN
}
