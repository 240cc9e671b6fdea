package org.asbuilt.reconcile;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
            if (slot.facet().equals(FACET) && !bearer.isNamedIn(claim)) {
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
        joinTheOnlyOnes(bearer);
    }

    /**
     * Where every source knows of one port only and there are two ports in all, one of them without a MAC, they are the same
     * port: the sources differ about its address.
     */
    private void joinTheOnlyOnes(Bearer bearer) {
        Map<String, Set<String>> rootsBySource = new HashMap<>();
        Set<String> roots = new TreeSet<>();
        bearer.subject()
                .ifPresent(subject -> subject.facets(NetworkPort.class).keySet().forEach(key -> {
                    roots.add(root(key));
                    rootsBySource.computeIfAbsent("", record -> new TreeSet<>()).add(root(key));
                }));
        for (RecordedClaim claim : bearer.claims()) {
            Slot slot = claim.claim().path().slot();
            if (slot.facet().equals(FACET) && !bearer.isNamedIn(claim)) {
                roots.add(root(slot.key()));
                rootsBySource
                        .computeIfAbsent(claim.source().id(), id -> new TreeSet<>())
                        .add(root(slot.key()));
            }
        }
        boolean oneEach = rootsBySource.values().stream().allMatch(own -> own.size() == 1);
        Optional<String> bare =
                roots.stream().filter(root -> root.startsWith("ip:")).reduce((one, other) -> other);
        if (oneEach && roots.size() == 2 && bare.isPresent()) {
            boolean recorded = rootsBySource.getOrDefault("", Set.of()).contains(bare.get());
            String other = roots.stream()
                    .filter(root -> !root.equals(bare.get()))
                    .findFirst()
                    .orElseThrow();
            if (recorded) {
                representative.put(other, bare.get());
            } else {
                representative.put(bare.get(), other);
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
