package org.asbuilt.model;

/** The class of an asset. Source: requirements 2.2; many names follow the assets of MITRE ATT&CK for ICS. */
public enum AssetClass {
    /** Measures the process. */
    SENSOR,
    /** Moves the process. */
    ACTUATOR,
    /** Inputs and outputs away from the controller (A0013). */
    REMOTE_IO,
    /** Protection relay or other IED (A0005). */
    PROTECTION_RELAY,
    /** Programmable logic controller (A0003). */
    PLC,
    /** Programmable automation controller (A0018). */
    PAC,
    /** Remote terminal unit (A0004). */
    RTU,
    /** Controller of a distributed control system (A0017). */
    DCS_CONTROLLER,
    /** Controller of a safety function (A0010). */
    SAFETY_CONTROLLER,
    /** Human-machine interface, operator workstation (A0002). */
    HMI,
    /** Engineering or other workstation (A0001). */
    WORKSTATION,
    /** Control server, SCADA server (A0007). */
    SCADA_SERVER,
    /** Application server (A0008). */
    APPLICATION_SERVER,
    /** Data historian (A0006). */
    HISTORIAN,
    /** Data gateway, protocol converter (A0009). */
    DATA_GATEWAY,
    /** End of virtual private networks (A0011). */
    VPN_SERVER,
    /** Host for brokered sessions (A0012). */
    JUMP_HOST,
    /** Router (A0014). */
    ROUTER,
    /** Switch (A0015). */
    SWITCH,
    /** Firewall (A0016). */
    FIREWALL,
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
    OTHER
}
