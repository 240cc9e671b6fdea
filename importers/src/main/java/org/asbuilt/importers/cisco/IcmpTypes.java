package org.asbuilt.importers.cisco;

import java.util.Set;
import org.asbuilt.importers.intake.Bundled;

/** The names of kinds of ICMP messages in access lists. Source: Cisco IOS Security Command Reference, permit. */
final class IcmpTypes {
    private static final Set<String> NAMES = Set.copyOf(Bundled.lines(IcmpTypes.class, "icmp-types.txt"));

    private IcmpTypes() {}

    static boolean isKnown(String name) {
        return NAMES.contains(name);
    }
}
