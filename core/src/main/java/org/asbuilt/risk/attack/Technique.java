package org.asbuilt.risk.attack;

/** A technique of attackers that a step can be done by. Source: MITRE ATT&CK for ICS, version 18.1. */
public enum Technique {
    /** Initial access by mail with an attachment. */
    SPEARPHISHING_ATTACHMENT("T0865", "Spearphishing Attachment"),
    /** Initial access by what a supplier delivers or may do. */
    SUPPLY_CHAIN_COMPROMISE("T0862", "Supply Chain Compromise"),
    /** Initial access by what can be addressed from the internet. */
    INTERNET_ACCESSIBLE_DEVICE("T0883", "Internet Accessible Device"),
    /** Initial access by remote access that is there for somebody else. */
    EXTERNAL_REMOTE_SERVICES("T0822", "External Remote Services"),
    /** Initial access by radio. */
    WIRELESS_COMPROMISE("T0860", "Wireless Compromise"),
    /** Initial access by removable media. */
    REPLICATION_THROUGH_REMOVABLE_MEDIA("T0847", "Replication Through Removable Media"),
    /** Initial access by a device that comes and goes. */
    TRANSIENT_CYBER_ASSET("T0864", "Transient Cyber Asset"),
    /** Giving commands as a controlling device that does not belong there. */
    ROGUE_MASTER("T0848", "Rogue Master"),
    /** Finding other systems. */
    REMOTE_SYSTEM_DISCOVERY("T0846", "Remote System Discovery"),
    /** Using a fault in what answers. */
    EXPLOITATION_OF_REMOTE_SERVICES("T0866", "Exploitation of Remote Services"),
    /** Using name and password as delivered. */
    DEFAULT_CREDENTIALS("T0812", "Default Credentials"),
    /** Using an account of somebody else. */
    VALID_ACCOUNTS("T0859", "Valid Accounts"),
    /** Working on another host by its remote services. */
    REMOTE_SERVICES("T0886", "Remote Services"),
    /** Bringing files and tools to another host. */
    LATERAL_TOOL_TRANSFER("T0867", "Lateral Tool Transfer"),
    /** Loading a program into a controller. */
    PROGRAM_DOWNLOAD("T0843", "Program Download"),
    /** Replacing firmware. */
    SYSTEM_FIRMWARE("T0857", "System Firmware"),
    /** Sending commands. */
    UNAUTHORIZED_COMMAND_MESSAGE("T0855", "Unauthorized Command Message"),
    /** Answering in the place of what is relied on. */
    ADVERSARY_IN_THE_MIDDLE("T0830", "Adversary-in-the-Middle");

    /** The version of the catalogue that ids and names are taken from. */
    public static final String VERSION = "18.1";

    private final String id;
    private final String title;

    Technique(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** Its number in the catalogue, T and four digits. */
    public String id() {
        return id;
    }

    /** Its name in the catalogue. */
    public String title() {
        return title;
    }
}
