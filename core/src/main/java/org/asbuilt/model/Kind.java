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
    /** A communication by one protocol between two assets, or between one and a network or somebody outside. */
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
    PRODUCT,
    /** A system under consideration: what is documented and assessed as one. Source: IEC 62443-3-2:2020. */
    SYSTEM,
    /** Something that the business does with the plant. */
    FUNCTION,
    /** Somebody who answers for something, knows something or may do something. */
    PERSON,
    /** A part in the keeping of the record that somebody has for a scope. */
    RESPONSIBILITY,
    /** A source of information. */
    SOURCE,
    /** A place from which traffic is watched. */
    SENSOR,
    /** Something that is known not to be known. */
    UNKNOWN,
    /** Something that happened to part of the plant, such as a turnaround. */
    PLANT_EVENT,
    /** A time in which part of the plant may be touched. */
    CHANGE_WINDOW,
    /** The permission for an active scan. */
    SCAN_PERMIT,
    /** A state of the record that was approved to compare with. */
    BASELINE,
    /** How part of the plant is cut off from the rest. */
    ISOLATION_PLAN,
    /** Assets that stand in for each other. */
    REDUNDANCY_GROUP,
    /** What a third party and the plant have agreed on. */
    CONTRACT,
    /** Items of information that together allow what none of them allows alone. */
    INFORMATION_AGGREGATE,
    /** How information of some kinds is to be kept, shared and saved. */
    HANDLING_POLICY,
    /** What somebody might do to the plant, and why. */
    THREAT_SCENARIO,
    /** A goal of an attacker taken apart into steps. */
    ATTACK_TREE,
    /** What may happen, how bad it would be, and what is done about it. */
    RISK,
    /** Something that keeps an attack or an accident from happening or from getting worse. */
    CONTROL;

    private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The kind's name in files, URLs and ids: lower case with hyphens. */
    public String text() {
        return text;
    }

    /** Whether a plant has so many of them that only those are looked at again which an edit may concern. Of all other kinds it has few. */
    public boolean isPlentiful() {
        return this == ASSET || this == CONNECTION;
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
