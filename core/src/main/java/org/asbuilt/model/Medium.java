package org.asbuilt.model;

/** What a signal travels on. Source: data dictionary 2.4, medium. */
public enum Medium {
    /** Ethernet on copper. */
    ETHERNET_COPPER,
    /** Ethernet on fibre. */
    ETHERNET_FIBRE,
    /** RS-232. */
    SERIAL_RS232,
    /** RS-422 or RS-485. */
    SERIAL_RS422_485,
    /** A fieldbus. */
    FIELDBUS,
    /** Wireless LAN, IEEE 802.11. */
    WIFI_80211,
    /** WirelessHART, IEC 62591. */
    WIRELESSHART,
    /** ISA100.11a, IEC 62734. */
    ISA100_11A,
    /** Bluetooth. */
    BLUETOOTH,
    /** Zigbee and others on IEEE 802.15.4. */
    ZIGBEE_802154,
    /** LoRaWAN. */
    LORAWAN,
    /** A mobile network of the plant itself. */
    PRIVATE_LTE_5G,
    /** A public mobile network. */
    PUBLIC_CELLULAR,
    /** Satellite. */
    SATELLITE,
    /** Radio on a licensed frequency. */
    LICENSED_RADIO,
    /** A microwave link. */
    MICROWAVE,
    /** A leased line. */
    LEASED_LINE,
    /** A provider's MPLS network. */
    MPLS,
    /** A tunnel through the internet. */
    INTERNET_VPN,
    /** The telephone network. */
    DIAL_UP,
    /** A wire for one signal. */
    HARDWIRED_IO,
    /** Carried on removable media. */
    REMOVABLE_MEDIA,
    /** The backplane of a rack. */
    BACKPLANE,
    /** A switch within a host. */
    VIRTUAL_SWITCH;

    /** Whether the signal goes through the air, where whoever is near can hear it. */
    public boolean isWireless() {
        return switch (this) {
            case WIFI_80211,
                    WIRELESSHART,
                    ISA100_11A,
                    BLUETOOTH,
                    ZIGBEE_802154,
                    LORAWAN,
                    PRIVATE_LTE_5G,
                    PUBLIC_CELLULAR,
                    SATELLITE,
                    LICENSED_RADIO,
                    MICROWAVE -> true;
            case ETHERNET_COPPER,
                    ETHERNET_FIBRE,
                    SERIAL_RS232,
                    SERIAL_RS422_485,
                    FIELDBUS,
                    LEASED_LINE,
                    MPLS,
                    INTERNET_VPN,
                    DIAL_UP,
                    HARDWIRED_IO,
                    REMOVABLE_MEDIA,
                    BACKPLANE,
                    VIRTUAL_SWITCH -> false;
        };
    }
}
