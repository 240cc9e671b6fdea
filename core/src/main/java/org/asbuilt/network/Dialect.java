package org.asbuilt.network;

import java.util.Locale;
import java.util.Set;

/** How devices of a maker order what they do with a packet. Source: the makers' packet flow documents, named in docs/reference/permitted.md. */
public enum Dialect {
    /** Lists at interfaces without memory, zones with memory; translation between the list inwards and the list outwards. */
    IOS,
    /** Lists and levels of security with memory, on addresses as they really are. */
    ASA,
    /** One table of policies with memory, on the destination as it was written. */
    FORTIOS,
    /** One table of policies between zones with memory, on the destination as it was written. */
    PANOS,
    /** Policies between zones with memory, filters at interfaces without. */
    JUNOS,
    /** Chains that ask for the state of the connection themselves. */
    LINUX,
    /** Lists at interfaces with memory. */
    PF,
    /** Lists at interfaces without memory, several one behind the other, and nothing else that filters. */
    HIRSCHMANN,
    /** Another maker: one table with memory. */
    OTHER;

    /** The list of rules that are proposed and stand before all policies of a device, whatever its maker. */
    public static final String PROPOSED = "0-pre-allow-list";

    /** The dialect of an operating system by the name that the record has for it. */
    public static Dialect of(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("asa") || name.contains("pix")) {
            return ASA;
        }
        if (name.startsWith("cisco") || name.contains("ios xe") || name.contains("nx-os") || name.equals("ios")) {
            return IOS;
        }
        if (name.contains("fortios")) {
            return FORTIOS;
        }
        if (name.contains("pan-os")) {
            return PANOS;
        }
        if (name.contains("junos")) {
            return JUNOS;
        }
        if (name.contains("opnsense") || name.contains("pfsense")) {
            return PF;
        }
        if (name.contains("hios") || name.contains("hirschmann")) {
            return HIRSCHMANN;
        }
        return name.contains("linux") || name.contains("routeros") || name.contains("mikrotik") ? LINUX : OTHER;
    }

    /** Whether policies are asked about the destination as it was before its translation. */
    boolean policyBeforeTranslation() {
        return this == FORTIOS || this == PANOS;
    }

    /** Whether the list inwards is asked about the destination as it is after its translation. */
    boolean listInwardsAfterTranslation() {
        return this == ASA;
    }

    /** Whether lists at interfaces let replies to what they let pass. */
    boolean listsRemember() {
        return this == ASA;
    }

    /** Whether lists at interfaces are not asked about what the device itself sends. */
    boolean listsSpareOwn() {
        return this == IOS || this == ASA;
    }

    /** What the virtual router is called that is there if no other is configured. */
    Set<String> mainInstances() {
        return switch (this) {
            case FORTIOS -> Set.of("root");
            case JUNOS -> Set.of("master", "inet.0", "inet6.0");
            case LINUX -> Set.of("main");
            case IOS -> Set.of("default", "global");
            case ASA, PANOS, PF, HIRSCHMANN, OTHER -> Set.of();
        };
    }
}
