package org.asbuilt.model;

/** How a third party reaches the plant. */
public enum AccessMethod {
    /** Network to network tunnel. */
    SITE_TO_SITE_VPN,
    /** Tunnel from one computer. */
    CLIENT_VPN,
    /** A relay run by the vendor. */
    VENDOR_CLOUD_RELAY,
    /** Session on a jump host. */
    JUMP_HOST_RDP_SSH,
    /** Remote desktop software. */
    REMOTE_DESKTOP_TOOL,
    /** Telephone modem. */
    DIAL_UP,
    /** Mobile network gateway. */
    CELLULAR_GATEWAY,
    /** Satellite terminal. */
    SATELLITE,
    /** Serial console. */
    SERIAL_CONSOLE,
    /** A laptop brought along. */
    ON_SITE_LAPTOP,
    /** Removable media. */
    REMOVABLE_MEDIA,
    /** Interface to a cloud service. */
    API_OR_CLOUD
}
