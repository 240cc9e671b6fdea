package org.asbuilt.model;

import java.util.Locale;

/** What a subject of the record is. Every subject has exactly one kind, for ever. */
public enum Kind {
    /** A place under one management: works, station, substation. */
    SITE,
    /** A device, virtual machine, software system or service that the plant depends on. */
    ASSET,
    /** A subnet, VLAN, bus or wireless network. */
    NETWORK,
    /** A communication between two assets by one protocol. */
    CONNECTION,
    /** A grouping of assets with common security requirements. Source: IEC 62443-3-2:2020. */
    ZONE,
    /** A grouping of communication channels between zones. Source: IEC 62443-3-2:2020. */
    CONDUIT,
    /** An organisation other than the asset owner that supplies, maintains or reaches the plant. */
    THIRD_PARTY,
    /** A way by which a third party reaches the plant. */
    ACCESS_PATH,
    /** An item of OT information: drawing, procedure, register, configuration. */
    INFORMATION_ITEM,
    /** A model of device or software as its maker sells it; many assets may be of it. */
    PRODUCT;

    /** The kind's name in files, URLs and ids: lower case with hyphens. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The kind of that name, whatever its case and separators.
     *
     * @throws InvalidValue if there is none
     */
    public static Kind parse(String text) {
        return EnumText.parse(Kind.class, text);
    }
}
