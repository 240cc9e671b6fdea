package org.asbuilt.model;

/** The sorts of information within the five categories. Source: definitive view guidance, principle 2; requirements P2.S-03. */
public enum InformationSubType {
    /** Drawings of networks. */
    NETWORK_DIAGRAM(InformationCategory.DESIGN),
    /** Lists of assets. */
    ASSET_INVENTORY(InformationCategory.DESIGN),
    /** What is peculiar to a site. */
    SITE_DETAILS(InformationCategory.DESIGN),
    /** How the process is controlled, in words. */
    CONTROL_NARRATIVE(InformationCategory.DESIGN),
    /** Piping and instrumentation diagrams. */
    P_AND_ID(InformationCategory.DESIGN),
    /** Configurations of devices. */
    CONFIGURATION(InformationCategory.DESIGN),
    /** Programs of controllers. */
    LOGIC(InformationCategory.DESIGN),
    /** Guides for operating, maintaining or reaching systems. */
    MANUAL(InformationCategory.DESIGN),
    /** The areas that are served. */
    SERVICE_AREAS(InformationCategory.BUSINESS),
    /** Contracts with suppliers. */
    SUPPLIER_CONTRACT(InformationCategory.BUSINESS),
    /** Data of customers. */
    CUSTOMER_DATA(InformationCategory.BUSINESS),
    /** What the organisation wants to reach. */
    OBJECTIVES(InformationCategory.BUSINESS),
    /** Relations to others. */
    STAKEHOLDERS(InformationCategory.BUSINESS),
    /** Credentials, as metadata. */
    CREDENTIALS(InformationCategory.IDENTITY_AUTHORISATION),
    /** Records of personnel. */
    PERSONNEL_RECORDS(InformationCategory.IDENTITY_AUTHORISATION),
    /** Keys for encryption, as metadata. */
    ENCRYPTION_KEYS(InformationCategory.IDENTITY_AUTHORISATION),
    /** Logs of access. */
    ACCESS_LOGS(InformationCategory.IDENTITY_AUTHORISATION),
    /** How somebody gets in from outside. */
    REMOTE_ACCESS_GUIDE(InformationCategory.IDENTITY_AUTHORISATION),
    /** Control in real time. */
    REAL_TIME_CONTROL(InformationCategory.OPERATIONAL),
    /** Readings of sensors. */
    SENSOR_READINGS(InformationCategory.OPERATIONAL),
    /** Logs of systems. */
    LOGS(InformationCategory.OPERATIONAL),
    /** Alerts. */
    ALERTS(InformationCategory.OPERATIONAL),
    /** What analyses came to. */
    ANALYTICAL_OUTPUTS(InformationCategory.OPERATIONAL),
    /** Vulnerabilities of systems. */
    SYSTEM_VULNERABILITIES(InformationCategory.RISK_ASSESSMENT),
    /** Weaknesses of components. */
    COMPONENT_WEAKNESSES(InformationCategory.RISK_ASSESSMENT),
    /** What follows if something fails or is misused. */
    CONSEQUENCES(InformationCategory.RISK_ASSESSMENT),
    /** HAZOP studies and other analyses of safety. */
    HAZOP(InformationCategory.RISK_ASSESSMENT),
    /** Results of penetration tests. */
    PENETRATION_TEST(InformationCategory.RISK_ASSESSMENT);

    private final InformationCategory category;

    InformationSubType(InformationCategory category) {
        this.category = category;
    }

    /** The category that it belongs to. */
    public InformationCategory category() {
        return category;
    }
}
