package org.asbuilt.reconcile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asbuilt.evidence.Hint;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Said;
import org.asbuilt.model.Communication;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Nameplate;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.NetworkProfile;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Slot;

/** The parts that the identifiers of a new subject amount to, for sources that point at it and say nothing else. */
final class HintParts {
    private HintParts() {}

    /** Adds what is missing to the parts of a new subject. */
    static void complete(
            Kind kind, Set<Hint> hints, List<Long> evidence, SortedMap<Slot, SortedMap<String, Said>> parts) {
        Optional<String> mac = first(hints, Identity.Sort.MAC);
        Optional<String> address = first(hints, Identity.Sort.ADDRESS);
        boolean ported = parts.keySet().stream().anyMatch(slot -> slot.facet().equals("networkPort"));
        if (kind == Kind.ASSET && !ported && (mac.isPresent() || address.isPresent())) {
            String key = mac.orElseGet(() -> "ip:" + address.orElseThrow());
            mac.ifPresent(text -> put(PartPath.of(NetworkPort.class, key, "mac"), text, evidence, parts));
            address.ifPresent(text -> put(PartPath.of(NetworkPort.class, key, "addresses"), text, evidence, parts));
        }
        first(hints, Identity.Sort.NAME)
                .ifPresent(text -> put(PartPath.of(Designation.class, "name"), text, evidence, parts));
        first(hints, Identity.Sort.NUMBER)
                .ifPresent(text -> put(PartPath.of(Designation.class, "assetNumber"), text, evidence, parts));
        first(hints, Identity.Sort.TAG)
                .ifPresent(text -> put(PartPath.of(Designation.class, "tag"), text, evidence, parts));
        if (kind == Kind.NETWORK) {
            first(hints, Identity.Sort.RANGE)
                    .ifPresent(text -> put(PartPath.of(NetworkProfile.class, "range"), text, evidence, parts));
        }
        if (kind == Kind.ASSET) {
            first(hints, Identity.Sort.HOSTNAME)
                    .ifPresent(text -> put(PartPath.of(Communication.class, "hostname"), text, evidence, parts));
            first(hints, Identity.Sort.SERIAL)
                    .ifPresent(text -> put(PartPath.of(Nameplate.class, "serialNumber"), text, evidence, parts));
        }
    }

    private static Optional<String> first(Set<Hint> hints, Identity.Sort sort) {
        return hints.stream()
                .filter(hint -> Identity.Sort.of(hint) == sort)
                .map(Identity::value)
                .findFirst();
    }

    private static void put(
            PartPath path, String value, List<Long> evidence, SortedMap<Slot, SortedMap<String, Said>> parts) {
        parts.computeIfAbsent(path.slot(), slot -> new TreeMap<>())
                .putIfAbsent(path.part(), Said.value(path.shape().canonical(value), new Basis.Claimed(evidence)));
    }
}
