package org.asbuilt.examples;

/**
 * The 32 fields of the asset inventory guidance, with supported and active protocols kept apart and the tag added.
 *
 * <p>Source: CISA and partners, Foundations for OT Cybersecurity: Asset Inventory Guidance (August 2025), table 1.
 */
enum Field {
    NUMBER,
    TAG,
    NOTES,
    ROLE,
    CRITICALITY,
    HOSTNAME,
    IP,
    MAC,
    MAKER,
    MODEL,
    SERIAL,
    FIRMWARE,
    OPERATING_SYSTEM,
    OPERATING_SYSTEM_VERSION,
    LOCATION,
    SUPPORTED_PROTOCOLS,
    ACTIVE_PROTOCOLS,
    PORTS,
    ACCOUNTS,
    LOGGING,
    BACKUP,
    BASELINE,
    OWNER,
    DISTRIBUTOR,
    PHYSICAL_OR_VIRTUAL,
    VLAN,
    ANTIVIRUS,
    MANUFACTURED,
    HYPERVISOR,
    HYPERVISOR_LOCATION,
    TIME_ZONE,
    TIME_SOURCE,
    COMMUNICATION,
    MONITORING;

    /** What is true of an asset; empty where it has no such thing. */
    String of(Asset asset) {
        Role role = asset.role();
        return switch (this) {
            case NUMBER -> asset.number();
            case TAG -> asset.tag();
            case NOTES -> asset.description();
            case ROLE -> role.label();
            case CRITICALITY -> asset.criticality();
            case HOSTNAME -> asset.hostname();
            case IP -> asset.ip();
            case MAC -> asset.mac();
            case MAKER -> asset.maker();
            case MODEL -> asset.model();
            case SERIAL -> asset.serial();
            case FIRMWARE -> asset.firmware();
            case OPERATING_SYSTEM -> asset.os();
            case OPERATING_SYSTEM_VERSION -> asset.osVersion();
            case LOCATION -> asset.place();
            case SUPPORTED_PROTOCOLS -> protocols(asset, role.supported());
            case ACTIVE_PROTOCOLS -> protocols(asset, role.active());
            case PORTS -> ports(asset);
            case ACCOUNTS -> role.accounts();
            case LOGGING -> role.logging();
            case BACKUP -> role.backup();
            case BASELINE -> role.computer() ? "BL-" + asset.tag() + "-2025" : "";
            case OWNER -> owner(asset);
            case DISTRIBUTOR -> distributor(asset);
            case PHYSICAL_OR_VIRTUAL -> asset.virtual() ? "virtual" : "physical";
            case VLAN -> vlan(asset);
            case ANTIVIRUS -> role.antivirus();
            case MANUFACTURED -> asset.made();
            case HYPERVISOR -> asset.virtual() ? "VMware ESXi 7.0 U3" : "";
            case HYPERVISOR_LOCATION -> host(asset);
            case TIME_ZONE -> role == Role.OFFICE_COMPUTER ? "Europe/London" : "UTC";
            case TIME_SOURCE -> timeSource(asset);
            case COMMUNICATION -> communication(asset);
            case MONITORING -> asset.view() == Asset.View.WORKS ? "IDS-01" : "no";
        };
    }

    private static String protocols(Asset asset, String generic) {
        String spoken = switch (asset.maker()) {
            case "Siemens" -> "S7comm";
            case "Rockwell Automation" -> "EtherNet/IP";
            case "Schneider Electric" -> "Modbus TCP";
            default -> "vendor protocol";
        };
        return generic.replace("vendor protocol", spoken)
                .replace("I/O", "EtherNet/IP".equals(spoken) ? spoken : "fieldbus");
    }

    private static String ports(Asset asset) {
        if (asset.ip().isEmpty()) {
            return "";
        }
        return switch (asset.tag()) {
            case "PLC-01" -> "44818/tcp; 44818/udp; 80/tcp";
            case "SW-01" -> "22/tcp; 23/tcp";
            case "HIST-DMZ" -> "22/tcp; 3000/tcp; 8086/tcp";
            case "PLC-02", "PLC-03", "RTU-PS2" -> "102/tcp";
            case "PLC-04", "RTU-PS1", "VSD-PS1-1", "VSD-PS1-2" -> "502/tcp";
            case "VSD-101A", "VSD-101B" -> "2222/udp; 44818/tcp";
            default -> asset.role().ports();
        };
    }

    private static String owner(Asset asset) {
        return switch (asset.level()) {
            case "4" -> "IT, P. Lindqvist";
            case "3", "3.5" -> "OT systems, M. Okafor";
            default -> asset.zone().startsWith("Z-PS") ? "Networks, J. Brandreth" : "Works, S. Achterberg";
        };
    }

    private static String distributor(Asset asset) {
        return switch (asset.zone()) {
            case "Z-CHLOR", "Z-SAFE" -> "Halcyon Dosing Systems";
            case "Z-OFFICE" -> "IT framework";
            default -> "Northfell Automation";
        };
    }

    private static String vlan(Asset asset) {
        if (asset.tag().equals("SIS-01")) {
            return "13";
        }
        return asset.ip().isEmpty()
                ? ""
                : Integer.toString(Segment.of(asset.ip()).vlan());
    }

    private static String host(Asset asset) {
        if (!asset.virtual()) {
            return "";
        }
        return switch (asset.tag()) {
            case "SCADA-A", "HIST-01", "DC-01" -> "HV-01";
            default -> "HV-02";
        };
    }

    private static String timeSource(Asset asset) {
        if (asset.ip().isEmpty() || asset.role() == Role.SAFETY_CONTROLLER) {
            return "local";
        }
        return switch (asset.role()) {
            case TIME_SERVER -> "GPS";
            case CELLULAR_GATEWAY -> "carrier";
            case OFFICE_COMPUTER, FILE_SERVER, PRINTER -> "NTP (IT)";
            default -> asset.zone().startsWith("Z-PS") ? "local" : "NTP 10.20.30.5";
        };
    }

    private static String communication(Asset asset) {
        if (asset.role() == Role.CELLULAR_GATEWAY) {
            return "cellular";
        }
        return asset.ip().isEmpty() ? "wired (4-20 mA or serial)" : "wired";
    }
}
