package org.asbuilt.model;

import java.util.Optional;

/** The class of an asset. Source: requirements 2.2; many names follow the assets of MITRE ATT&CK for ICS. */
public enum AssetClass {
    /** Measures the process. */
    SENSOR,
    /** Moves the process. */
    ACTUATOR,
    /** Inputs and outputs away from the controller (A0013). */
    REMOTE_IO("A0013"),
    /** Protection relay or other IED (A0005). */
    PROTECTION_RELAY("A0005"),
    /** Programmable logic controller (A0003). */
    PLC("A0003"),
    /** Programmable automation controller (A0018). */
    PAC("A0018"),
    /** Remote terminal unit (A0004). */
    RTU("A0004"),
    /** Controller of a distributed control system (A0017). */
    DCS_CONTROLLER("A0017"),
    /** Controller of a safety function (A0010). */
    SAFETY_CONTROLLER("A0010"),
    /** Human-machine interface, operator workstation (A0002). */
    HMI("A0002"),
    /** Engineering or other workstation (A0001). */
    WORKSTATION("A0001"),
    /** Control server, SCADA server (A0007). */
    SCADA_SERVER("A0007"),
    /** Application server (A0008). */
    APPLICATION_SERVER("A0008"),
    /** Data historian (A0006). */
    HISTORIAN("A0006"),
    /** Data gateway, protocol converter (A0009). */
    DATA_GATEWAY("A0009"),
    /** End of virtual private networks (A0011). */
    VPN_SERVER("A0011"),
    /** Host for brokered sessions (A0012). */
    JUMP_HOST("A0012"),
    /** Router (A0014). */
    ROUTER("A0014"),
    /** Switch (A0015). */
    SWITCH("A0015"),
    /** Firewall (A0016). */
    FIREWALL("A0016"),
    /** One-way link enforced by hardware. */
    DATA_DIODE,
    /** Wireless access point. */
    WIRELESS_ACCESS_POINT,
    /** Gateway to a mobile network. */
    CELLULAR_GATEWAY,
    /** Radio or modem. */
    RADIO,
    /** Satellite terminal. */
    SATELLITE_TERMINAL,
    /** Serial device server. */
    SERIAL_SERVER,
    /** Variable frequency drive. */
    DRIVE,
    /** Meter. */
    METER,
    /** Process analyser. */
    ANALYSER,
    /** Camera. */
    CAMERA,
    /** Time server. */
    TIME_SERVER,
    /** Directory and sign-in server. */
    DOMAIN_CONTROLLER,
    /** Host of virtual machines. */
    HYPERVISOR_HOST,
    /** Virtual machine. */
    VIRTUAL_MACHINE,
    /** Storage. */
    STORAGE,
    /** Uninterruptible or other power supply. */
    UPS,
    /** Building automation controller. */
    BUILDING_CONTROLLER,
    /** Laptop that comes and goes. */
    TRANSIENT_LAPTOP,
    /** Software. */
    SOFTWARE_APPLICATION,
    /** Database. */
    DATABASE,
    /** Cloud service. */
    CLOUD_SERVICE,
    /** Licence server. */
    LICENCE_SERVER,
    /** Backup server. */
    BACKUP_SERVER,
    /** Passive sensor or intrusion detection. */
    IDS_SENSOR,
    /** Printer. */
    PRINTER,
    /** Something else. */
    OTHER;

    private final String attackAsset;

    AssetClass() {
        this("");
    }

    AssetClass(String attackAsset) {
        this.attackAsset = attackAsset;
    }

    /** Its id in MITRE ATT&CK for ICS, for example {@code A0003}; empty if it has none. Source: ATT&CK for ICS 18.1, assets. */
    public Optional<String> attackAsset() {
        return attackAsset.isEmpty() ? Optional.empty() : Optional.of(attackAsset);
    }
}
