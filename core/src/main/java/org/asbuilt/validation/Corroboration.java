package org.asbuilt.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Snapshot;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Designation;
import org.asbuilt.model.Id;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.NetworkPort;
import org.asbuilt.model.Part;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.Shape;
import org.asbuilt.model.Slot;

/**
 * Which claims about a subject speak of which of its parts, and which of them say what is recorded. A source calls a network port by
 * its MAC address or by an address, the record by a key that stays when addresses change.
 */
public final class Corroboration {
    private static final String DESIGNATION = Shape.of(Designation.class).name();
    private static final String PORT = Shape.of(NetworkPort.class).name();

    private final Subject subject;
    private final Snapshot snapshot;
    private final Map<PartPath, List<RecordedClaim>> byPath = new HashMap<>();

    /** The claims about one subject of a record. */
    public Corroboration(Subject subject, List<RecordedClaim> claims, Snapshot snapshot) {
        this.subject = subject;
        this.snapshot = snapshot;
        claims.forEach(claim -> byPath.computeIfAbsent(claim.claim().path(), path -> new ArrayList<>(2))
                .add(claim));
    }

    /** The claims that speak of a part. */
    public List<RecordedClaim> about(PartPath path) {
        List<RecordedClaim> own = byPath.getOrDefault(path, List.of());
        if (!path.slot().facet().equals(PORT)) {
            return own;
        }
        List<RecordedClaim> all = new ArrayList<>(own);
        for (String key : portKeys(subject, path.slot())) {
            if (!key.equals(path.slot().key())) {
                all.addAll(byPath.getOrDefault(new PartPath(new Slot(PORT, key), path.part()), List.of()));
            }
        }
        return all;
    }

    /** The claims that say what is recorded of a part. */
    public List<RecordedClaim> agreeing(PartPath path, Said said) {
        if (said.values().isEmpty()) {
            return List.of();
        }
        List<RecordedClaim> about = about(path);
        List<Long> believed = believed(said.basis());
        if (about.isEmpty() && believed.isEmpty()) {
            return about;
        }
        Part part = path.shape();
        List<RecordedClaim> agreeing = new ArrayList<>(about.size());
        for (RecordedClaim claim : about) {
            if (believed.contains(claim.id())
                    || agrees(part, said, claim.claim().value(), snapshot)) {
                agreeing.add(claim);
            }
        }
        return agreeing.isEmpty() && path.slot().facet().equals(DESIGNATION) ? elsewhere(believed) : agreeing;
    }

    /** A name may follow from what sources say of another part, such as the tag. */
    private List<RecordedClaim> elsewhere(List<Long> believed) {
        return byPath.values().stream()
                .flatMap(List::stream)
                .filter(claim -> believed.contains(claim.id()))
                .toList();
    }

    /** Whether a claim of that path speaks of that part of the subject. */
    public static boolean isAbout(PartPath path, Subject subject, PartPath claimed) {
        Slot slot = path.slot();
        if (!slot.facet().equals(claimed.slot().facet()) || !path.part().equals(claimed.part())) {
            return false;
        }
        return slot.key().equals(claimed.slot().key())
                || (slot.facet().equals(PORT)
                        && portKeys(subject, slot).contains(claimed.slot().key()));
    }

    /** Whether a claimed value is what is recorded. */
    public static boolean agrees(Part part, Said recorded, String claimed, Snapshot snapshot) {
        for (String value : recorded.values()) {
            if (part.agree(value, claimed) || (!part.refers().isEmpty() && isCalled(value, claimed, snapshot))) {
                return true;
            }
        }
        return false;
    }

    private static List<Long> believed(Basis basis) {
        return switch (basis) {
            case Basis.Claimed claimed -> claimed.claims();
            case Basis.Decided decided -> decided.chosen();
            case Basis.Stated ignored -> List.of();
            case Basis.Computed ignored -> List.of();
        };
    }

    private static List<String> portKeys(Subject subject, Slot slot) {
        Optional<NetworkPort> port = subject.fact(slot).map(fact -> (NetworkPort) fact.facet());
        List<String> keys = new ArrayList<>(3);
        port.flatMap(NetworkPort::mac).ifPresent(mac -> keys.add(mac.text()));
        port.ifPresent(known -> known.addresses().forEach(address -> keys.add("ip:" + address)));
        return keys;
    }

    /** Whether the subject that an id names is called like that: by name, number, tag, host name or address. */
    private static boolean isCalled(String id, String called, Snapshot snapshot) {
        return named(id, snapshot).stream()
                .flatMap(named -> named.facts().values().stream())
                .map(List::getLast)
                .filter(fact -> switch (fact.slot().facet()) {
                    case "designation", "communication", "networkPort" -> true;
                    default -> false;
                })
                .anyMatch(fact -> says(fact, called));
    }

    private static boolean says(Fact fact, String called) {
        return fact.parts().entrySet().stream().anyMatch(part -> {
            Part shape = Shape.named(fact.slot().facet()).part(part.getKey());
            return part.getValue().values().stream().anyMatch(value -> shape.agree(value, called));
        });
    }

    private static Optional<Subject> named(String id, Snapshot snapshot) {
        try {
            return snapshot.resolved(new Id(id));
        } catch (InvalidValue notAnId) {
            return Optional.empty();
        }
    }
}
