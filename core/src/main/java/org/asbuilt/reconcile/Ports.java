package org.asbuilt.reconcile;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.Shape;
import org.asbuilt.model.Slot;

/**
 * Which network port of a subject the claims of sources mean. Sources call a port by its MAC or by an address; ports that
 * share either are one, and one that the record knows keeps its key.
 */
final class Ports {
    private static final String FACET = Shape.of(NetworkPort.class).name();

    private final Map<String, String> representative = new LinkedHashMap<>();
    private final Map<String, String> byIdentifier = new HashMap<>();

    Ports(Bearer bearer) {
        bearer.subject()
                .ifPresent(subject -> subject.facets(NetworkPort.class).forEach((key, port) -> {
                    port.mac().ifPresent(mac -> join(mac.text(), key));
                    port.addresses().forEach(address -> join("ip:" + address.text(), key));
                }));
        for (RecordedClaim claim : bearer.claims()) {
            Slot slot = claim.claim().path().slot();
            if (slot.facet().equals(FACET)) {
                join(slot.key(), slot.key());
                switch (claim.claim().path().part()) {
                    case "mac" -> join(claim.claim().value(), slot.key());
                    case "addresses" -> join("ip:" + claim.claim().value(), slot.key());
                    default -> {
                        // Other parts of a port do not identify it.
                    }
                }
            }
        }
    }

    /** The slot in the record that a claim's slot means. */
    Slot slot(Slot claimed) {
        return claimed.facet().equals(FACET) ? new Slot(FACET, root(claimed.key())) : claimed;
    }

    private void join(String identifier, String key) {
        String known = byIdentifier.putIfAbsent(identifier, key);
        if (known != null) {
            String one = root(known);
            String other = root(key);
            if (!one.equals(other)) {
                representative.put(other, one);
            }
        }
    }

    private String root(String key) {
        String at = key;
        while (representative.containsKey(at)) {
            at = representative.getOrDefault(at, at);
        }
        return at;
    }
}
