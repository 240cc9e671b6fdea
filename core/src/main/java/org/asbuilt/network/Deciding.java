package org.asbuilt.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AddressTranslation;
import org.asbuilt.model.AssetRole;
import org.asbuilt.model.Communication;
import org.asbuilt.model.DeviceInterface;
import org.asbuilt.model.FilterRule;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.Neighbour;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.Platform;
import org.asbuilt.model.Route;
import org.asbuilt.model.Shape;
import org.asbuilt.model.Slot;
import org.asbuilt.model.UnreadLine;
import org.asbuilt.model.VpnPeer;

/**
 * What of a record decides which packets the rules let pass, and in which words that is said. What is worked out from the rules holds as long
 * as none of it differs.
 */
public final class Deciding {
    private static final Set<String> FACETS = Stream.of(
                    AddressTranslation.class,
                    AssetRole.class,
                    Communication.class,
                    DeviceInterface.class,
                    FilterRule.class,
                    Neighbour.class,
                    NetworkPort.class,
                    NetworkProfile.class,
                    Platform.class,
                    Route.class,
                    UnreadLine.class,
                    VpnPeer.class)
            .map(facet -> Shape.of(facet).name())
            .collect(Collectors.toUnmodifiableSet());

    /** What stands in networks, and what else a connection ends at. */
    private static final Set<Kind> KINDS = Stream.of(
                    Stream.of(Kind.ASSET, Kind.NETWORK),
                    Shape.of(Link.class).part("source").refers().stream(),
                    Shape.of(Link.class).part("destination").refers().stream())
            .flatMap(kinds -> kinds)
            .collect(Collectors.toUnmodifiableSet());

    private Deciding() {}

    /** Whether the rules permit the same between the same ends in two records, whatever connections are documented in them. */
    public static boolean isSame(Snapshot before, Snapshot after) {
        return isSame(before, after, before.differing(after));
    }

    /** The same where it is known which subjects differ. */
    static boolean isSame(Snapshot before, Snapshot after, Set<Id> differing) {
        return differing.stream()
                .filter(id -> KINDS.contains(id.kind()))
                .allMatch(id -> isSame(before.subject(id), after.subject(id)));
    }

    private static boolean isSame(Optional<Subject> before, Optional<Subject> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return false;
        }
        Subject old = before.get();
        Subject now = after.get();
        return old.absorbedBy().equals(now.absorbedBy())
                && old.name().equals(now.name())
                && deciding(old).equals(deciding(now));
    }

    private static Map<Slot, List<Fact>> deciding(Subject subject) {
        Map<Slot, List<Fact>> deciding = new TreeMap<>();
        subject.facts().forEach((slot, facts) -> {
            if (FACETS.contains(slot.facet())) {
                deciding.put(slot, facts);
            }
        });
        return deciding;
    }
}
